"""STUN binding messages (RFC 8489): the smallest question a media server answers, on the path that calls use.

Only what a round-trip probe needs: a request without attributes, and the answers a server may give to it.
"""

from __future__ import annotations

import secrets
import struct
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address

MAGIC_COOKIE = 0x2112A442
HEADER_SIZE = 20
TRANSACTION_ID_SIZE = 12

BINDING_REQUEST = 0x0001
BINDING_SUCCESS = 0x0101
BINDING_ERROR = 0x0111

MAPPED_ADDRESS = 0x0001
ERROR_CODE = 0x0009
XOR_MAPPED_ADDRESS = 0x0020

_HEADER = struct.Struct("!HHI12s")
_ATTRIBUTE = struct.Struct("!HH")
_COOKIE_BYTES = MAGIC_COOKIE.to_bytes(4, "big")
_FAMILY_IPV4, _FAMILY_IPV6 = 1, 2


@dataclass(frozen=True, slots=True)
class BindingRequest:
    """What a server reads: the transaction to answer."""

    transaction_id: bytes


@dataclass(frozen=True, slots=True)
class BindingResponse:
    """What a client reads: which request it answers, and the address the server saw, or the error it gave."""

    transaction_id: bytes
    mapped_address: tuple[str, int] | None
    error_code: int | None = None


class MalformedMessage(ValueError):
    """The bytes are no STUN binding message."""


def new_transaction_id() -> bytes:
    """Return 96 random bits, as section 5 asks, so that nobody off the path can forge an answer."""
    return secrets.token_bytes(TRANSACTION_ID_SIZE)


def binding_request(transaction_id: bytes) -> bytes:
    """Return the 20 bytes of a request without attributes (section 5)."""
    return _message(BINDING_REQUEST, transaction_id, b"")


def binding_response(transaction_id: bytes, mapped_address: tuple[str, int]) -> bytes:
    """Return a success response with XOR-MAPPED-ADDRESS (section 14.2), as a server sends it."""
    host, port = mapped_address
    address = IPv6Address(host) if ":" in host else IPv4Address(host)
    family = _FAMILY_IPV6 if address.version == 6 else _FAMILY_IPV4
    value = struct.pack("!BBH", 0, family, port ^ (MAGIC_COOKIE >> 16)) + _xor(address.packed, transaction_id)
    return _message(BINDING_SUCCESS, transaction_id, _ATTRIBUTE.pack(XOR_MAPPED_ADDRESS, len(value)) + value)


def parse_binding_request(message: bytes) -> BindingRequest:
    """Read a request.

    Raises:
        MalformedMessage: if the bytes are anything else.
    """
    kind, transaction_id, _body = _split(message)
    if kind != BINDING_REQUEST:
        raise MalformedMessage(f"not a binding request: type {kind:#06x}")
    return BindingRequest(transaction_id)


def parse_binding_response(message: bytes) -> BindingResponse:
    """Read a success or error response; XOR-MAPPED-ADDRESS wins over the older MAPPED-ADDRESS (RFC 3489 servers).

    Raises:
        MalformedMessage: if the bytes are anything else, or an attribute is cut short.
    """
    kind, transaction_id, body = _split(message)
    if kind not in (BINDING_SUCCESS, BINDING_ERROR):
        raise MalformedMessage(f"not a binding response: type {kind:#06x}")
    mapped = plain = None
    error_code = None
    for attribute, value in _attributes(body):
        if attribute == XOR_MAPPED_ADDRESS and mapped is None:
            mapped = _address(value, transaction_id)
        elif attribute == MAPPED_ADDRESS and plain is None:
            plain = _address(value, None)
        elif attribute == ERROR_CODE and error_code is None:
            if len(value) < 4:
                raise MalformedMessage("ERROR-CODE is cut short")
            error_code = (value[2] & 0x07) * 100 + value[3]
    if kind == BINDING_ERROR and error_code is None:
        raise MalformedMessage("error response without ERROR-CODE")
    return BindingResponse(transaction_id, mapped or plain, error_code)


def _message(kind: int, transaction_id: bytes, body: bytes) -> bytes:
    if len(transaction_id) != TRANSACTION_ID_SIZE:
        raise ValueError(f"a transaction id has {TRANSACTION_ID_SIZE} bytes, not {len(transaction_id)}")
    return _HEADER.pack(kind, len(body), MAGIC_COOKIE, transaction_id) + body


def _split(message: bytes) -> tuple[int, bytes, bytes]:
    if len(message) < HEADER_SIZE:
        raise MalformedMessage(f"{len(message)} bytes are no STUN header")
    kind, length, cookie, transaction_id = _HEADER.unpack_from(message)
    if kind & 0xC000 or cookie != MAGIC_COOKIE:
        raise MalformedMessage("no STUN message: leading bits or magic cookie differ")
    if length % 4 or len(message) != HEADER_SIZE + length:
        raise MalformedMessage(f"length field says {length}, the body has {len(message) - HEADER_SIZE}")
    return kind, transaction_id, message[HEADER_SIZE:]


def _attributes(body: bytes) -> list[tuple[int, bytes]]:
    found = []
    offset = 0
    while offset < len(body):
        if offset + _ATTRIBUTE.size > len(body):
            raise MalformedMessage("attribute header is cut short")
        attribute, length = _ATTRIBUTE.unpack_from(body, offset)
        offset += _ATTRIBUTE.size
        if offset + length > len(body):
            raise MalformedMessage("attribute value is cut short")
        found.append((attribute, body[offset : offset + length]))
        offset += length + (-length % 4)
    return found


def _address(value: bytes, transaction_id: bytes | None) -> tuple[str, int]:
    """Read section 14.1 (plain) or, with the transaction id as the key, section 14.2 (XOR)."""
    size = {_FAMILY_IPV4: 4, _FAMILY_IPV6: 16}.get(value[1] if len(value) > 1 else 0)
    if size is None or len(value) != 4 + size:
        raise MalformedMessage("address of an unknown family or length")
    port = int.from_bytes(value[2:4], "big")
    packed = value[4:]
    if transaction_id is not None:
        port ^= MAGIC_COOKIE >> 16
        packed = _xor(packed, transaction_id)
    return str(IPv4Address(packed) if size == 4 else IPv6Address(packed)), port


def _xor(packed: bytes, transaction_id: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(packed, _COOKIE_BYTES + transaction_id, strict=False))
