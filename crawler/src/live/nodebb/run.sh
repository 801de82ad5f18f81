#!/bin/sh
# Crawls a real NodeBB on this machine, has people write on, crawls again, and tells requests, posts found and delay.
# run.sh NODEBB-FOLDER: an installed NodeBB (with its database running) that listens on 127.0.0.1:4567 without postDelay. Not a test.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
vigie=${VIGIE:-$here/../../../../vigie}
nodebb=$1
base=http://127.0.0.1:4567
data=$(mktemp -d)
printf 'crawl.contact-url = http://127.0.0.1/about\n' > "$data/vigie.properties"
cp "$here/fill.js" "$nodebb/fill.js"
crawl() { "$vigie" crawl --once --source live --json --data "$data" 2>/dev/null; }
cd "$nodebb"
node fill.js $base 5 "${THREADS:-12}" 4 first
"$vigie" source add $base/ --name live --zone UTC --pace "${PACE:-1}" --allow-private-host --data "$data"
echo "first crawl:"; crawl
node fill.js $base 5 3 2 second
REPLY_TO=2,3,4 node fill.js $base 5 3 1 third
# what is paused and resumed is due at once
"$vigie" source pause live --data "$data"
"$vigie" source resume live --data "$data"
echo "second crawl:"; crawl
"$vigie" source list --data "$data"
echo "the database lies in $data"
