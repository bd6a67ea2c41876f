#!/usr/bin/env bash
# PostGIS's ST_ClusterDBSCAN on all records of a file of float64 triples (latitude, longitude, weight), in a database of its own that is
# thrown away. It knows neither weights nor the sphere: points are projected (plate carrée, in degrees), and the minimum is a number of
# records, scaled as if all weighed the same. Its clusters are therefore not ours; its time is what is compared.
# postgis_dbscan.sh FILE RADIUS_KM MINIMUM    (Debian: postgresql-15-postgis-3)
set -euo pipefail
file=$(realpath "$1") radius_km=$2 minimum=$3
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
home=$(mktemp -d)
run() { if [ "$(id -u)" = 0 ]; then (cd "$home" && setpriv --reuid postgres --regid postgres --clear-groups "$@"); else "$@"; fi; }
stop() { run "$bin/pg_ctl" -D "$home/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$home"; }
trap stop EXIT
if [ "$(id -u)" = 0 ]; then chown postgres: "$home"; fi
run "$bin/initdb" -D "$home/data" -A trust >/dev/null
run "$bin/pg_ctl" -D "$home/data" -o "-k $home -c listen_addresses='' -c shared_buffers=1GB -c work_mem=1GB -c fsync=off" -w start >/dev/null
sql() { run "$bin/psql" -h "$home" -d postgres -qtA -v ON_ERROR_STOP=1 "$@"; }
sql -c "CREATE EXTENSION postgis" -c "CREATE TABLE points(lat float8, lon float8)"
python3 - "$file" <<'PYTHON' | sql -c "COPY points FROM STDIN"
import array, sys
rows = array.array("d")
with open(sys.argv[1], "rb") as file:
    rows.frombytes(file.read())
for i in range(0, len(rows), 3):
    sys.stdout.write(f"{rows[i]!r}\t{rows[i + 1]!r}\n")
PYTHON
records=$(sql -c "SELECT count(*) FROM points")
degrees=$(awk "BEGIN { print $radius_km / 111.195 }")
least=$(awk "BEGIN { m = int($minimum * $records / 25000000); print (m > 1 ? m : 1) }")
sql >"$home/answer" <<SQL
SELECT pg_backend_pid() AS pid \gset
\setenv PID :pid
\! awk '{ print "before", (\$14 + \$15) / 100 }' /proc/\$PID/stat
\timing on
CREATE TEMP TABLE labels AS SELECT lat, lon, ST_ClusterDBSCAN(ST_MakePoint(lon, lat), $degrees, $least) OVER () AS cluster FROM points;
\timing off
\! awk '{ print "after", (\$14 + \$15) / 100 }' /proc/\$PID/stat
\! grep VmHWM /proc/\$PID/status
SELECT count(DISTINCT cluster), count(*) FILTER (WHERE cluster IS NULL), (SELECT count(*) FROM (SELECT DISTINCT lat, lon FROM points) d) FROM labels;
SQL
awk '
  /^before/ { before = $2 }
  /^after/ { processor = $2 - before }
  /^Time: / { seconds = $2 / 1000 }
  /^VmHWM/ { peak = $2 / 1024 }
  /\|/ { split($0, n, "|") }
  END { printf "{\"FirstSeconds\":%f,\"Seconds\":%f,\"ProcessorSeconds\":%f,\"PeakMb\":%f,\"Clusters\":%d,\"NoisePoints\":%d,\"Distinct\":%d}\n",
        seconds, seconds, processor, peak, n[1], n[2], n[3] }' "$home/answer"
