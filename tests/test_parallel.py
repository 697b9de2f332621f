"""Work that is shared out over processors: it comes back whole and in order, and never keeps anybody waiting."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there a process is copied")

# Here, in the process of the tests, other threads run, and then nothing is copied.
WORK = """
import os, signal, sys, time
from buurtpunt.parallel import each
first = os.getpid()
{before}
def make(number):
    {does}
    return number * 2, os.getpid()
made = each(make, range(1000), 2)
assert [one for one, _ in made] == [number * 2 for number in range(1000)]
print(len({{process for _, process in made}}), first in {{process for _, process in made}})
"""


def work(does: str, before: str = "") -> subprocess.Popen[str]:
    script = WORK.format(does=does, before=before)
    return subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)


def said(does: str) -> str:
    return work(does).communicate(timeout=60)[0].strip()


def test_what_is_shared_out_comes_back_in_order() -> None:
    assert said("time.sleep(0.0005)") == "2 False"


def test_when_the_system_ends_a_copy_the_first_process_does_its_share() -> None:
    assert said("if number == 700 and os.getpid() != first: os.kill(os.getpid(), signal.SIGKILL)") == "2 True"


def test_when_the_system_ends_all_copies_the_first_process_does_it_all() -> None:
    assert said("if os.getpid() != first: os.kill(os.getpid(), signal.SIGKILL)") == "1 True"


def test_a_mistake_in_a_copy_is_told_by_the_first() -> None:
    does = "if number == 700: sys.exit('oeps')"
    with subprocess.Popen(
        [sys.executable, "-c", WORK.format(does=does, before="")], stderr=subprocess.PIPE, text=True
    ) as failed:
        assert failed.communicate(timeout=60)[1].strip() == "oeps"


def test_ctrl_c_ends_the_copies_too() -> None:
    with work("number or print(first, flush=True); time.sleep(0.5)") as working:
        assert working.stdout
        assert int(working.stdout.readline()) == working.pid
        began = time.monotonic()
        working.send_signal(signal.SIGINT)
        working.communicate(timeout=60)
        assert working.returncode == -signal.SIGINT
        assert time.monotonic() - began < 30  # and not the minute that a copy still has to go


def test_ctrl_c_while_they_are_copied_ends_them_too() -> None:
    at_once = "os.register_at_fork(after_in_parent=lambda: os.kill(os.getpid(), signal.SIGINT))"
    with work("time.sleep(0.5)", before=at_once) as working:
        working.communicate(timeout=30)
        assert working.returncode == -signal.SIGINT
