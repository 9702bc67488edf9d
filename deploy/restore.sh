#!/usr/bin/env bash
# Point in time: archives the write-ahead log, takes base backups, and brings the state of a moment back beside the running server.
#   restore.sh archive            prints the settings of the primary (with Patroni: patronictl edit-config)
#   restore.sh base               takes a base backup of the server that PGHOST, PGPORT and PGUSER name
#   restore.sh to "MOMENT" [PORT] starts a server with the state of that moment in $BACKUPS/restored, on port 5433 unless given
#   restore.sh stop               ends that server
# BACKUPS (/var/backups/bot) is a folder of the user postgres, on another machine's disk. Run as that user.
# What was forgotten since is in the state of before: forget it again, and delete backups when your rules say so.
set -euo pipefail
BACKUPS=${BACKUPS:-/var/backups/bot}
programs=$(ls -d /usr/lib/postgresql/*/bin | tail -1)

case "${1:-}" in
archive)
    # A file is copied under another name and renamed when it is whole; one that is there already is left alone.
    cat <<SETTINGS
wal_level = replica
archive_mode = on
archive_timeout = 60
archive_command = 'test ! -f $BACKUPS/wal/%f && cp %p $BACKUPS/wal/%f.part && mv $BACKUPS/wal/%f.part $BACKUPS/wal/%f'
SETTINGS
    mkdir -p "$BACKUPS/wal"
    ;;
base)
    part=$BACKUPS/part-$$
    "$programs/pg_basebackup" -D "$part" -X none -c fast
    "$programs/pg_verifybackup" -n "$part" >&2
    # It can be brought to any moment from its end on.
    folder=$BACKUPS/base-$(date -u +%Y%m%dT%H%M%SZ)
    mv "$part" "$folder"
    echo "$folder"
    ;;
to)
    moment=$2 port=${3:-5433}
    stamp=$(date -u -d "$moment" +%Y%m%dT%H%M%SZ)
    # The newest base backup that was finished before the moment.
    base=
    for folder in "$BACKUPS"/base-*Z; do
        if [[ -d "$folder" && ! "${folder##*/base-}" > "$stamp" ]]; then base=$folder; fi
    done
    [[ -n "$base" ]] || { echo "There is no base backup from before $moment in $BACKUPS." >&2; exit 1; }
    [[ ! -e "$BACKUPS/restored" ]] || { echo "$BACKUPS/restored is there already: restore.sh stop, and delete it." >&2; exit 1; }
    cp -a "$base" "$BACKUPS/restored"
    chmod 0700 "$BACKUPS/restored"
    cat >>"$BACKUPS/restored/postgresql.auto.conf" <<SETTINGS
restore_command = 'cp $BACKUPS/wal/%f %p'
recovery_target_time = '$moment'
recovery_target_action = 'promote'
archive_mode = off
hot_standby = off
SETTINGS
    touch "$BACKUPS/restored/recovery.signal"
    "$programs/pg_ctl" -D "$BACKUPS/restored" -l "$BACKUPS/restored.log" -w -t 86400 -o "-p $port -h 127.0.0.1 -k ''" start >&2
    # The start is waited for; the end of recovery is another moment.
    until [[ "$("$programs/psql" -h 127.0.0.1 -p "$port" -d postgres -Atc 'SELECT pg_is_in_recovery()' 2>/dev/null)" == f ]]; do sleep 0.2; done
    echo "The state of $moment, from $base, answers on port $port: bot doctor --deep with Coverage__ConnectionString=\"Host=127.0.0.1;Port=$port;…\""
    ;;
stop)
    "$programs/pg_ctl" -D "$BACKUPS/restored" -m fast -w stop >&2
    ;;
*)
    sed -n '2,8p' "$0"
    exit 2
    ;;
esac
