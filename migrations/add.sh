#!/usr/bin/env bash
# migrations/add.sh NAME adds the migration NAME for SQLite and PostgreSQL alike: both get it or neither does.
set -euo pipefail
cd "$(dirname "$0")"
name=${1:-}
if [[ ! $name =~ ^[A-Z][A-Za-z0-9]*$ ]]; then
    echo "usage: migrations/add.sh NAME    (what changes in the schema, as in AddOrderPriority)" >&2
    exit 2
fi

providers=(Sqlite Postgres)
before=$(mktemp -d)
for provider in "${providers[@]}"; do
    mkdir -p "$before/$provider" "Portal.Migrations.$provider/Migrations"
    cp -a "Portal.Migrations.$provider/Migrations/." "$before/$provider/"
done

put_back() {
    local code=$?
    if ((code != 0)); then
        for provider in "${providers[@]}"; do
            rm -rf "Portal.Migrations.$provider/Migrations"
            cp -a "$before/$provider" "Portal.Migrations.$provider/Migrations"
            rmdir --ignore-fail-on-non-empty "Portal.Migrations.$provider/Migrations"
        done
        echo "migrations/add.sh: nothing was added" >&2
    fi
    rm -rf "$before"
}
trap put_back EXIT

dotnet tool restore >/dev/null
for provider in "${providers[@]}"; do
    project=Portal.Migrations.$provider
    dotnet restore "$project" --verbosity quiet
    dotnet ef migrations add "$name" --project "$project" --startup-project "$project" --output-dir Migrations
    # The tool writes a byte order mark, .editorconfig asks for none.
    sed -i '1s/^\xEF\xBB\xBF//' "$project"/Migrations/*.cs
done
