# What the scripts around the tests share. Sourced, never run.

die() { echo "${0##*/}: $*" >&2; exit 1; }

# Below the range from which the kernel hands out ports by itself, so that what is free stays free for the moment.
free_port() {
    local port
    for _ in {1..200}; do
        port=$((20000 + RANDOM % 10000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
    done
    return 1
}

# as USER COMMAND…: PostgreSQL and Tryton refuse to be or should not be root; anybody else stays who they are.
as() {
    local user=$1
    shift
    if ((EUID == 0)); then runuser -u "$user" -- "$@"; else "$@"; fi
}

# give USER FOLDER: makes a folder that only USER reads.
give() {
    mkdir -p "$2"
    if ((EUID == 0)); then chown "$1": "$2"; fi
    chmod 700 "$2"
}

# No character twice: Tryton refuses passwords that repeat themselves.
new_password() { shuf -n 24 -e {a..z} {A..Z} {0..9} --random-source=/dev/urandom | tr -d '\n'; }

# first_line FILE: also when the line has no end.
first_line() {
    local line=
    [[ -s $1 ]] || return 1
    IFS= read -r line <"$1" || [[ $line ]]
    echo "$line"
}

# running PIDFILE WORD: the process of that file is alive and is what WORD says (a number may have been given away).
running() {
    local pid
    pid=$(first_line "$1") && { tr '\0' ' ' <"/proc/$pid/cmdline"; } 2>/dev/null | grep -q -- "$2"
}

# stop PIDFILE WORD SIGNAL: asks, waits, insists.
stop() {
    local pid
    running "$1" "$2" || return 0
    pid=$(first_line "$1")
    kill -"$3" "$pid" 2>/dev/null || return 0
    for _ in {1..100}; do
        kill -0 "$pid" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -KILL "$pid" 2>/dev/null || true
}
