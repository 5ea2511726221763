"""A bridge for anything that prints and reads lines: `PERSON<TAB>TEXT` in, `PERSON<TAB>TEXT` out.

    python3 lines.py /run/intake/bridge.sock NAME TOKEN [MEMORY]

What has no `ok` yet stands in the file MEMORY and is sent again after a restart, of this program or of the desk, which
counts it once. What the desk says is acknowledged when it is printed.
"""
import json, os, pathlib, select, socket, sys, time

path, name, token = sys.argv[1:4]
memory = pathlib.Path(sys.argv[4] if len(sys.argv) > 4 else "bridge.memory")
waiting = json.loads(memory.read_text()) if memory.exists() else {}


def remember():
    memory.with_suffix(".new").write_text(json.dumps(waiting))
    os.replace(memory.with_suffix(".new"), memory)


def write(desk, frame):
    desk.sendall((json.dumps(frame) + "\n").encode())


def connect():
    while True:
        try:
            desk = socket.socket(socket.AF_UNIX)
            desk.connect(path)
            for frame in [{"type": "auth", "v": 1, "bridge": name, "token": token}, *waiting.values()]:
                write(desk, frame)
            return desk
        except OSError:
            time.sleep(1)


def hear(desk, frame):
    if frame["type"] == "ok" or frame["type"] == "error" and "retry_ms" not in frame:
        waiting.pop(frame.get("re"), None)
        remember()
    elif frame["type"] == "say":
        print(*(f"{frame['conv']}\t{line}" for line in frame["plain"]), sep="\n", flush=True)
        write(desk, {"type": "ack", "n": frame["n"]})
    elif frame["type"] == "ping":
        write(desk, {"type": "pong"})


desk, rest, typed, open_input = connect(), b"", b"", True
while open_input or waiting:
    ready, _, _ = select.select([desk] + [sys.stdin] * open_input, [], [], 5)
    if sys.stdin in ready:
        piece = os.read(0, 65536)
        open_input = bool(piece)
        *lines, typed = (typed + piece).split(b"\n")
        for line in lines:
            person, _, text = line.decode(errors="replace").partition("\t")
            identity = f"{time.time_ns()}-{len(waiting)}"
            waiting[identity] = {"type": "msg", "id": identity, "conv": person, "text": text, "user": {"id": person}}
            remember()
            write(desk, waiting[identity])
    if desk in ready:
        piece = desk.recv(65536)
        *frames, rest = (rest + piece).split(b"\n")
        for frame in frames:
            hear(desk, json.loads(frame))
        if not piece:
            desk, rest = connect(), b""
