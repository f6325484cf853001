from __future__ import annotations

import pytest
from aioice import stun as oracle
from hypothesis import given
from hypothesis import strategies as st

from readiness.network import stun

IDS = st.binary(min_size=12, max_size=12)
ADDRESSES = st.tuples(st.ip_addresses().map(str), st.integers(1, 65535))


@given(IDS)
def test_request_is_what_another_implementation_reads(transaction_id: bytes) -> None:
    message = stun.binding_request(transaction_id)
    parsed = oracle.parse_message(message)
    assert len(message) == 20
    assert parsed.message_method is oracle.Method.BINDING
    assert parsed.message_class is oracle.Class.REQUEST
    assert parsed.transaction_id == transaction_id


@given(IDS, ADDRESSES)
def test_reads_the_address_that_another_implementation_wrote(transaction_id: bytes, address: tuple[str, int]) -> None:
    written = oracle.Message(oracle.Method.BINDING, oracle.Class.RESPONSE, transaction_id)
    written.attributes["SOFTWARE"] = "a server that likes to talk"
    written.attributes["XOR-MAPPED-ADDRESS"] = address
    written.add_fingerprint()
    assert stun.parse_binding_response(bytes(written)) == stun.BindingResponse(transaction_id, address)


@given(IDS, ADDRESSES)
def test_response_is_what_another_implementation_reads(transaction_id: bytes, address: tuple[str, int]) -> None:
    parsed = oracle.parse_message(stun.binding_response(transaction_id, address))
    assert parsed.message_class is oracle.Class.RESPONSE
    assert parsed.attributes["XOR-MAPPED-ADDRESS"] == address


def test_reads_the_plain_address_of_an_old_server() -> None:
    written = oracle.Message(oracle.Method.BINDING, oracle.Class.RESPONSE, b"a" * 12)
    written.attributes["MAPPED-ADDRESS"] = ("192.0.2.7", 40000)
    assert stun.parse_binding_response(bytes(written)).mapped_address == ("192.0.2.7", 40000)


def test_the_masked_address_wins_over_the_plain_one() -> None:
    written = oracle.Message(oracle.Method.BINDING, oracle.Class.RESPONSE, b"a" * 12)
    written.attributes["MAPPED-ADDRESS"] = ("10.0.0.1", 1)
    written.attributes["XOR-MAPPED-ADDRESS"] = ("192.0.2.7", 40000)
    assert stun.parse_binding_response(bytes(written)).mapped_address == ("192.0.2.7", 40000)


def test_reads_an_error() -> None:
    written = oracle.Message(oracle.Method.BINDING, oracle.Class.ERROR, b"b" * 12)
    written.attributes["ERROR-CODE"] = (420, "Unknown Attribute")
    parsed = stun.parse_binding_response(bytes(written))
    assert (parsed.error_code, parsed.mapped_address) == (420, None)


def test_reads_a_request() -> None:
    assert stun.parse_binding_request(stun.binding_request(b"c" * 12)) == stun.BindingRequest(b"c" * 12)


GOOD = stun.binding_response(b"d" * 12, ("192.0.2.7", 40000))


@pytest.mark.parametrize(
    "message",
    [
        b"",
        GOOD[:19],
        GOOD[:-1],
        GOOD + b"\0",
        b"\xc1" + GOOD[1:],
        GOOD[:4] + b"\0\0\0\0" + GOOD[8:],
        GOOD[:20] + b"\x00\x20\x00\x40" + GOOD[24:],
        GOOD[:25] + b"\x07" + GOOD[26:],
        stun.binding_request(b"d" * 12),
        b"\x01\x11" + GOOD[2:],
    ],
    ids=[
        "nothing",
        "half a header",
        "cut",
        "too long",
        "no STUN bits",
        "no cookie",
        "attribute too long",
        "unknown family",
        "a request",
        "an error without its code",
    ],
)
def test_refuses_what_is_no_answer(message: bytes) -> None:
    with pytest.raises(stun.MalformedMessage):
        stun.parse_binding_response(message)


@given(st.binary(max_size=120))
def test_bytes_from_anywhere_only_raise_what_is_promised(message: bytes) -> None:
    with pytest.raises(stun.MalformedMessage):
        stun.parse_binding_response(b"\x01\x01" + message)


def test_a_request_needs_a_whole_transaction_id() -> None:
    with pytest.raises(ValueError, match="12 bytes"):
        stun.binding_request(b"short")


def test_transaction_ids_differ() -> None:
    assert len({stun.new_transaction_id() for _one in range(100)}) == 100
