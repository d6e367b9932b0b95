#!/usr/bin/env bash
# migrations/renew.sh makes the one migration, Initial, anew from the model, for both databases.
# Only until the first release: from then on somebody's database has run what stands here, a change is a migration of
# its own (add.sh), and this script goes.
set -euo pipefail
cd "$(dirname "$0")"

# Always the same id: the files keep their names, so a diff shows what changed and two branches can be merged.
id=20260101000000_Initial

kept=$(mktemp -d)
for project in Portal.Migrations.*; do
    mkdir -p "$kept/$project" "$project/Migrations"
    cp -a "$project/Migrations/." "$kept/$project"
    rm -f "$project"/Migrations/*.cs
done

finish() {
    local code=$?
    if ((code != 0)); then
        for project in Portal.Migrations.*; do
            rm -rf "$project/Migrations"
            cp -a "$kept/$project" "$project/Migrations"
            rmdir --ignore-fail-on-non-empty "$project/Migrations"
        done
        echo "migrations/renew.sh: the old migration is back in place" >&2
    fi
    rm -rf "$kept"
}
trap finish EXIT

./add.sh Initial
for project in Portal.Migrations.*; do
    made=$(basename "$project"/Migrations/*_Initial.cs .cs)
    for suffix in .cs .Designer.cs; do
        mv "$project/Migrations/$made$suffix" "$project/Migrations/$id$suffix"
    done
    sed -i "s/\[Migration(\"$made\")\]/[Migration(\"$id\")]/" "$project/Migrations/$id.Designer.cs"
done
echo "renewed $id for both databases"
