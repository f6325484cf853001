"""Ways into the network as the system shows them: a tunnel, a network that counts its data, a web proxy.

Each runs in a child process, takes plain values and returns them.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import socket
import struct
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from readiness.adapters.bus import Remote
from readiness.adapters.clock import SystemClock
from readiness.adapters.network import SystemNetwork
from readiness.check import Setup
from readiness.checks.load import LoadCheck
from readiness.events import CheckAsked, Event, RunFinished
from readiness.network import stun
from readiness.ports import Ports
from readiness.runner import Run
from tests.lab.computer.private_bus import PrivateBus
from tests.lab.network import netlink, servers
from tests.lab.network.build import Lab

FAR_END = "198.51.100.7:3478"
PROXY = "http://user:secret@127.0.0.1:3128/"
_TUNSETIFF, _IFF_TUN, _IFF_NO_PI = 0x400454CA, 0x0001, 0x1000
_UDP = 17
_NM = "org.freedesktop.NetworkManager"
_METERED, _NOT_METERED, _ACTIVATED = 1, 4, 100


def vpn() -> dict[str, Any]:
    """Run ``callready connection`` where the only way out is a tunnel, in a table and as a document."""
    node = Lab().node("client")
    words = ["connection", "--server", FAR_END, "--seconds", "2", "--load", "none"]
    with node.here(), contextlib.ExitStack() as stack:
        tunnel = _tunnel("tun0", "10.8.0.2/24", "10.8.0.1")
        stack.callback(os.close, tunnel)
        threading.Thread(target=_far_end, args=(tunnel,), daemon=True).start()
        # A thread is where the one that began it is.
        pool = stack.enter_context(ThreadPoolExecutor(2))
        table, document = pool.submit(_said, words, {}), pool.submit(_said, [*words, "--json"], {})
        return {"table": table.result(), "document": document.result()}


def counted() -> dict[str, Any]:
    """The same where NetworkManager says that data is counted and a web proxy is named; and what the load asks."""
    lab = Lab()
    client, server = lab.node("client"), lab.node("server")
    line = lab.line(client, server)
    lab.route(client, "0.0.0.0/0", line.right)
    host = f"{line.right}:3478"
    with tempfile.TemporaryDirectory(prefix="cr") as folder, contextlib.ExitStack() as stack:
        stack.enter_context(lab.running())
        stack.enter_context(servers.serving(server, servers.answer_stun))
        stack.enter_context(client.here())
        bus = PrivateBus(Path(folder))
        os.environ |= {"DBUS_SYSTEM_BUS_ADDRESS": bus.address, "DBUS_SESSION_BUS_ADDRESS": bus.address}
        os.environ |= {"http_proxy": PROXY, "https_proxy": PROXY}
        bus.start()
        stack.callback(bus.stop)
        device = _network_manager(bus, line.left_interface)
        table = _said(["connection", "--server", host, "--seconds", "2"], dict(os.environ))
        bus.tell(device, "UpdateProperties", "sa{sv}", device.interface, {"Metered": ("u", _NOT_METERED)})
        return {"table": table, "asked": _asked(host)}


def _network_manager(bus: PrivateBus, interface: str) -> Remote:
    manager = Remote(_NM, "/org/freedesktop/NetworkManager", _NM)
    bus.template("networkmanager")
    bus.wait_for(_NM)
    (path,) = bus.tell(manager, "AddEthernetDevice", "ssi", "mock_cable", interface, _ACTIVATED)
    device = Remote(_NM, path, f"{_NM}.Device")
    bus.tell(device, "AddProperty", "ssv", device.interface, "Metered", ("u", _METERED))
    return device


def _asked(server: str) -> str:
    """What the test under load asks before it spends anything; the answer is no."""
    asked: list[str] = []
    over = threading.Event()

    def listen(event: Event) -> None:
        if isinstance(event, CheckAsked) and event.question is not None:
            asked.append(event.question.text)
            threading.Thread(target=lambda: run.answer("load", "no"), daemon=True).start()
        if isinstance(event, RunFinished):
            over.set()

    unused: Any = None
    ports = Ports(SystemClock(), unused, unused, unused, SystemNetwork(), unused, unused)
    run = Run([LoadCheck()], ports, listen, setup=Setup(servers=(server,)))
    run.start()
    over.wait(30)
    return " ".join(asked)


def _said(words: list[str], environment: dict[str, str]) -> dict[str, Any]:
    """Run the program with a view of ``/sys`` as this namespace has it, where the system lets it be mounted."""
    own_view = ["unshare", "--mount", "sh", "-c", 'mount -t sysfs none /sys 2>/dev/null; exec "$@"', "sh"]
    command = [*own_view, sys.executable, "-m", "readiness", *words]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, env=environment or None
    )
    return {"exit": done.returncode, "out": done.stdout, "err": done.stderr}


def _tunnel(name: str, address: str, gateway: str) -> int:
    """Make the device that a VPN's program makes, with the way to everywhere; return the descriptor of its far side."""
    descriptor = os.open("/dev/net/tun", os.O_RDWR | os.O_CLOEXEC)
    fcntl.ioctl(descriptor, _TUNSETIFF, struct.pack("16sH", name.encode(), _IFF_TUN | _IFF_NO_PI))
    netlink.bring_up(name, arp=False)
    netlink.add_address(name, address)
    netlink.add_route("0.0.0.0/0", gateway)
    return descriptor


def _far_end(tunnel: int) -> None:
    """Answer every STUN request that comes out of the tunnel."""
    with contextlib.suppress(OSError):
        while packet := os.read(tunnel, 2048):
            if packet[0] >> 4 != 4 or packet[9] != _UDP:
                continue
            start = (packet[0] & 0x0F) * 4
            source, target = packet[12:16], packet[16:20]
            source_port, target_port = struct.unpack_from("!HH", packet, start)
            with contextlib.suppress(stun.MalformedMessage):
                request = stun.parse_binding_request(packet[start + 8 :])
                here = (socket.inet_ntoa(source), source_port)
                answer = stun.binding_response(request.transaction_id, here)
                os.write(tunnel, _datagram(target, target_port, source, source_port, answer))


def _datagram(source: bytes, source_port: int, target: bytes, target_port: int, body: bytes) -> bytes:
    """Return an IPv4 packet (RFC 791) with a UDP datagram whose checksum is left out, as RFC 768 allows."""
    length = 28 + len(body)
    head = struct.pack("!BBHHHBBH4s4s", 0x45, 0, length, 0, 0, 64, _UDP, 0, source, target)
    total = sum(struct.unpack("!10H", head))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    head = head[:10] + struct.pack("!H", ~total & 0xFFFF) + head[12:]
    return head + struct.pack("!HHHH", source_port, target_port, 8 + len(body), 0) + body
