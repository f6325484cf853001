"""Addresses of servers as people write them."""

import pytest

from readiness.servers import MOST_SERVERS, load_server, read_servers


@pytest.mark.parametrize(
    ("text", "servers"),
    [
        ("", ()),
        ("stun.example.org", ("stun.example.org:3478",)),
        ("a.org:19302, b.org\nc.org", ("a.org:19302", "b.org:3478", "c.org:3478")),
        ("stun:a.org:1 a.org:1", ("a.org:1",)),
        ("192.0.2.1 ::1 [2001:db8::1]:19302", ("192.0.2.1:3478", "[::1]:3478", "[2001:db8::1]:19302")),
        ("localhost:3478", ("localhost:3478",)),
    ],
)
def test_servers_are_read(text: str, servers: tuple[str, ...]) -> None:
    assert read_servers(text) == servers


@pytest.mark.parametrize("text", ["a.org:0", "a.org:x", "http://a.org", "-a.org", "a..org", "a_b.org", "1.2.3", "[::1"])
def test_what_is_no_server_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="”"):
        read_servers(text)


def test_there_is_an_end_to_it() -> None:
    many = " ".join(f"s{number}.org" for number in range(MOST_SERVERS + 1))
    with pytest.raises(ValueError, match=str(MOST_SERVERS)):
        read_servers(many)


def test_a_server_for_the_load() -> None:
    assert load_server("https://speed.example.org:8080/a") == "https://speed.example.org:8080/a"
    for wrong in ("speed.example.org", "ftp://a.org", "http://", "http://a b.org", "http://:80"):
        with pytest.raises(ValueError, match="no http address"):
            load_server(wrong)
