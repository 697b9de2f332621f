"""What a step made is made once, as long as it was given the same; and one build knows nothing of what another keeps."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from buurtpunt.knowledge import memory
from buurtpunt.making.executor import Executor
from buurtpunt.writing import memo as memos
from buurtpunt.writing.cache import Cache
from buurtpunt.writing.memo import Value, kept, key_of, memo, recalled
from made_before import kept_in
from rows import each

pytestmark = pytest.mark.afresh


def made_of(cache: Cache, made: list[str], *inputs: str, step: str = "soep") -> tuple[Any, bytes]:
    """The value of a step, which tells `made` when it works."""

    def make() -> Value:
        made.append(" ".join(inputs))
        return Value([len(made)], (f"{inputs}".encode(),))

    facts, (file,) = memo(cache, step, inputs, make)
    assert isinstance(file, bytes) or file.path
    return facts, file if isinstance(file, bytes) else file.path.read_bytes()  # type: ignore[union-attr]


def test_of_the_same_inputs_it_is_made_once_also_in_a_later_build(tmp_path: Path) -> None:
    made: list[str] = []
    first = made_of(Cache(tmp_path), made, "prei", "ui")
    assert made_of(Cache(tmp_path), made, "prei", "ui") == first
    assert made == ["prei ui"]


def test_of_anything_else_it_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    made_of(Cache(tmp_path), made, "prei", "ui")
    made_of(Cache(tmp_path), made, "prei ui")
    made_of(Cache(tmp_path), made, "ui", "prei")
    made_of(Cache(tmp_path), made, "prei", "ui", step="puree")
    monkeypatch.setattr(memos, "program", lambda: "another version")
    made_of(Cache(tmp_path), made, "prei", "ui")
    assert len(made) == 5


def test_when_a_file_of_it_is_not_whole_it_is_made_anew(tmp_path: Path) -> None:
    made: list[str] = []
    cache = Cache(tmp_path)
    value = made_of(cache, made, "prei")
    for path in [path for path in cache.folder.iterdir() if "-" not in path.name]:
        path.write_bytes(b"half")
    assert made_of(Cache(tmp_path), made, "prei")[1] == value[1]
    assert len(made) == 2


@each("row", [None, 7, [], [1], [1, "a"], [1, [7]], [1, ["../../kwaad"]], {"0": 1}, [1, [], 2]])
def test_what_no_step_would_keep_counts_as_nothing(tmp_path: Path, row: Any) -> None:
    cache = Cache(tmp_path)
    cache.put(key_of("soep", ["prei"]), row)
    assert recalled(cache, key_of("soep", ["prei"])) is None


def test_what_goes_wrong_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        memo(Cache(tmp_path), "soep", ["prei"], lambda: Value(1 // 0))
    assert recalled(Cache(tmp_path), key_of("soep", ["prei"])) is None
    assert kept(Cache(tmp_path), "0" * 32, Value("klaar")).facts == "klaar"


class Kept(dict[str, Any]):
    """A store in memory."""

    put = dict.__setitem__


def test_two_builds_at_once_keep_each_their_own() -> None:
    stores, together = (Kept(), Kept()), threading.Barrier(2, timeout=20)

    def build(number: int) -> None:
        with memory.kept_in(stores[number]):
            together.wait()  # both are at it
            memory.recall(f"vraag {number}", lambda: number)
            together.wait()

    threads = [threading.Thread(target=build, args=(number,)) for number in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert stores == ({"vraag 0": 0}, {"vraag 1": 1})


def test_what_a_build_does_in_threads_is_kept_with_all_else(tmp_path: Path) -> None:
    store = Kept()
    with memory.kept_in(store):
        Executor(Cache(tmp_path), jobs=2).all(lambda n: memory.recall(f"vraag {n}", lambda: n), [1, 2, 3])
    assert store == {"vraag 1": 1, "vraag 2": 2, "vraag 3": 3}


def test_what_one_test_made_no_other_makes_again_unless_it_asks_for_that(tmp_path: Path) -> None:
    made: list[str] = []
    with kept_in(tmp_path / "voor allen") as store:
        first = made_of(Cache(tmp_path / "een"), made, "prei")
        assert made_of(Cache(tmp_path / "twee"), made, "prei") == first
        assert made_of(Cache(tmp_path / "twee"), made, "prei") == first
        assert made == ["prei"]
        store.open = False
        made_of(Cache(tmp_path / "drie"), made, "prei")
    assert made == ["prei", "prei"]
