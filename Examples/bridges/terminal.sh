#!/bin/sh
# A bridge in fifteen lines of shell: what is typed goes to the desk, and what the desk says is printed. It needs nc and jq.
#   sh terminal.sh /run/intake/bridge.sock NAME TOKEN
set -eu
pipe=$(mktemp -u) && mkfifo -m 600 "$pipe" && exec 3<>"$pipe" && rm "$pipe"
nc -U "$1" <&3 | while IFS= read -r line; do
  printf '%s\n' "$line" | jq -r 'select(.type == "say").plain[]'
  printf '%s\n' "$line" | jq -c 'select(.type == "say") | {type: "ack", n}' >&3
done &
jq -nc --arg name "$2" --arg token "$3" '{type: "auth", v: 1, bridge: $name, token: $token}' >&3
count=0
while IFS= read -r text; do
  count=$((count + 1))
  jq -nc --arg id "$$-$count" --arg text "$text" '{type: "msg", $id, conv: "terminal", $text}' >&3
done
sleep 2
kill $!
