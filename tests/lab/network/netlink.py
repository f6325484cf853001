"""Just enough rtnetlink to build links, addresses and routes without the ``ip`` program (man 7 rtnetlink)."""

from __future__ import annotations

import socket
import struct
from ipaddress import ip_address, ip_interface, ip_network

RTM_NEWLINK, RTM_NEWADDR, RTM_NEWROUTE = 16, 20, 24
NLM_F_REQUEST, NLM_F_ACK, NLM_F_EXCL, NLM_F_CREATE = 0x1, 0x4, 0x200, 0x400
NLMSG_ERROR = 2
IFLA_ADDRESS, IFLA_IFNAME, IFLA_MTU, IFLA_LINKINFO, IFLA_NET_NS_FD = 1, 3, 4, 18, 28
IFLA_INFO_KIND, IFLA_INFO_DATA, VETH_INFO_PEER = 1, 2, 1
IFA_ADDRESS, IFA_LOCAL, IFA_F_NODAD = 1, 2, 0x02
RTA_DST, RTA_GATEWAY = 1, 5
RT_TABLE_MAIN, RTPROT_STATIC, RTN_UNICAST = 254, 4, 1
IFF_UP, IFF_NOARP = 0x1, 0x80


def add_veth(name: str, peer: str, peer_namespace: int) -> None:
    """Make a pair of virtual cables, ``peer`` in the namespace behind the file descriptor."""
    peer_link = _interface(0, 0) + _attribute(IFLA_IFNAME, peer.encode() + b"\0")
    peer_link += _attribute(IFLA_NET_NS_FD, struct.pack("=I", peer_namespace))
    data = _attribute(IFLA_INFO_DATA, _attribute(VETH_INFO_PEER, peer_link))
    info = _attribute(IFLA_LINKINFO, _attribute(IFLA_INFO_KIND, b"veth\0") + data)
    _request(RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL, _interface(0, 0) + _attribute(IFLA_IFNAME, name.encode()) + info)


def bring_up(name: str, *, arp: bool) -> None:
    """Switch the interface on; without ARP it sends to its own hardware address and the wire decides who gets it."""
    flags = IFF_UP | (0 if arp else IFF_NOARP)
    body = struct.pack("=BxHiII", 0, 0, socket.if_nametoindex(name), flags, IFF_UP | IFF_NOARP)
    _request(RTM_NEWLINK, 0, body)


def set_down(name: str) -> None:
    """Pull the cable."""
    _request(RTM_NEWLINK, 0, struct.pack("=BxHiII", 0, 0, socket.if_nametoindex(name), 0, IFF_UP))


def add_address(name: str, address: str) -> None:
    """Give the interface ``address/prefix``, IPv6 without waiting for duplicate detection."""
    interface = ip_interface(address)
    family = socket.AF_INET if interface.version == 4 else socket.AF_INET6
    body = struct.pack("=BBBBI", family, interface.network.prefixlen, IFA_F_NODAD, 0, socket.if_nametoindex(name))
    body += _attribute(IFA_LOCAL, interface.ip.packed) + _attribute(IFA_ADDRESS, interface.ip.packed)
    _request(RTM_NEWADDR, NLM_F_CREATE | NLM_F_EXCL, body)


def add_route(destination: str, gateway: str) -> None:
    """Send what goes to ``destination`` (``0.0.0.0/0`` for all) through ``gateway``."""
    network = ip_network(destination)
    family = socket.AF_INET if network.version == 4 else socket.AF_INET6
    head = (family, network.prefixlen, 0, 0, RT_TABLE_MAIN, RTPROT_STATIC, 0, RTN_UNICAST, 0)
    body = struct.pack("=BBBBBBBBI", *head) + _attribute(RTA_GATEWAY, ip_address(gateway).packed)
    if network.prefixlen:
        body += _attribute(RTA_DST, network.network_address.packed)
    _request(RTM_NEWROUTE, NLM_F_CREATE, body)


def _interface(index: int, flags: int) -> bytes:
    return struct.pack("=BxHiII", 0, 0, index, flags, flags)


def _attribute(kind: int, value: bytes) -> bytes:
    length = 4 + len(value)
    return struct.pack("=HH", length, kind) + value + b"\0" * (-length % 4)


def _request(kind: int, flags: int, body: bytes) -> None:
    message = struct.pack("=IHHII", 16 + len(body), kind, NLM_F_REQUEST | NLM_F_ACK | flags, 1, 0) + body
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, socket.NETLINK_ROUTE) as endpoint:
        endpoint.bind((0, 0))
        endpoint.send(message)
        answer = endpoint.recv(65536)
    answer_kind = struct.unpack_from("=H", answer, 4)[0]
    code = struct.unpack_from("=i", answer, 16)[0]
    if answer_kind == NLMSG_ERROR and code:
        raise OSError(-code, f"rtnetlink refused message {kind}")
