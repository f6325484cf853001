"""Values cross from any thread into the window's, in order, and errors are never lost."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest

from ui.bridge import Bridge
from ui.errands import Errands

MANY_SIGNALS = """
import threading
from PySide6.QtCore import QCoreApplication
from ui.bridge import Bridge
app = QCoreApplication([])
bridge = Bridge()
seen = []
def arrived(value):
    seen.append(value)
    if len(seen) == 5000:
        app.quit()
bridge.listen(arrived)
def tell():
    for number in range(5000):
        bridge.tell(None if number % 2 else True)
threading.Thread(target=tell).start()
app.exec()
assert len(seen) == 5000
print("all there")
"""


def test_values_told_by_threads_arrive_in_order_in_the_windows_thread(qtbot):
    bridge = Bridge()
    arrived = []
    bridge.listen(lambda value: arrived.append((value, threading.current_thread())))

    teller = threading.Thread(target=lambda: [bridge.tell(number) for number in range(100)])
    teller.start()
    teller.join()
    qtbot.waitUntil(lambda: len(arrived) == 100)

    assert [value for value, _ in arrived] == list(range(100))
    assert {thread for _, thread in arrived} == {threading.main_thread()}


def test_telling_in_the_windows_own_thread_never_reenters(qtbot):
    bridge = Bridge()
    arrived = []
    bridge.listen(arrived.append)

    bridge.tell("later")

    assert arrived == []
    qtbot.waitUntil(lambda: arrived == ["later"])


def test_a_closed_bridge_carries_nothing(qtbot):
    bridge = Bridge()
    arrived = []
    bridge.listen(arrived.append)
    bridge.tell("on its way")
    bridge.close()
    bridge.tell("too late")

    qtbot.wait(10)

    assert arrived == []


def test_five_thousand_signals_in_a_process_of_their_own():
    """PySide6 6.12.0 lost one reference to None and True per call and ended the process here."""
    run = subprocess.run([sys.executable, "-c", MANY_SIGNALS], capture_output=True, text=True, timeout=60, check=False)

    assert (run.returncode, run.stdout.strip()) == (0, "all there"), run.stderr


def test_an_errand_works_elsewhere_and_delivers_here(qtbot):
    bridge = Bridge()
    errands = Errands(bridge)
    done = []

    errands.run(threading.current_thread, lambda worker: done.append((worker, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(done))
    errands.close()

    worker, receiver = done[0]
    assert worker is not threading.main_thread()
    assert receiver is threading.main_thread()


def test_a_failed_errand_tells_who_asked(qtbot):
    bridge = Bridge()
    errands = Errands(bridge)
    failures = []

    errands.run(lambda: 1 / 0, lambda _: pytest.fail("it cannot succeed"), failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    errands.close()

    assert isinstance(failures[0], ZeroDivisionError)


def test_a_failed_errand_nobody_asked_about_is_raised_in_the_window(qtbot):
    bridge = Bridge()
    errands = Errands(bridge)

    with qtbot.captureExceptions() as raised:
        errands.run(lambda: 1 / 0, lambda _: None)
        qtbot.waitUntil(lambda: bool(raised))
    errands.close()

    assert raised[0][0] is ZeroDivisionError
