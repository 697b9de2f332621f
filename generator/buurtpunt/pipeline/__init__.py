"""The story: read, check, make, write."""

from __future__ import annotations

from dataclasses import replace

from buurtpunt.outputs import PAPER, SITE
from buurtpunt.pipeline.changes import ask_if_much_is_gone, changes, look_back, of_all_parts
from buurtpunt.pipeline.parts import Made, stops
from buurtpunt.pipeline.place import locate
from buurtpunt.pipeline.settings import INPUTS, Settings, Stopped, Tell
from buurtpunt.pipeline.stages import Looked, Result, dry_run, look_over
from buurtpunt.problems import Wrong
from buurtpunt.report import Outcome, facts
from buurtpunt.writing.cache import Cache
from buurtpunt.writing.forgetting import forget_hidden
from buurtpunt.writing.last_time import keep
from buurtpunt.writing.manifest import Current
from buurtpunt.writing.output import write_parts
from buurtpunt.writing.unchanged import look, remember

__all__ = [
    "INPUTS",
    "PAPER",
    "SITE",
    "Looked",
    "Made",
    "Result",
    "Settings",
    "Stopped",
    "Tell",
    "ask_if_much_is_gone",
    "build",
    "locate",
]
__all__ += ["dry_run", "look_back", "look_over"]


def build(settings: Settings, tell: Tell) -> Outcome:
    """Builds a village. Whatever is wrong with it is in the outcome; only our own bugs are raised."""
    try:
        folder, target = locate(settings)
    except Wrong as wrong:
        return Outcome(None, None, (wrong.at(),))
    tell("lezen", 0, 0)
    cache = Cache(target)
    had_a_say = [str(folder / name) for name in INPUTS] + [str(settings.bundled)]
    before = look(had_a_say, cache.now) if settings.asked else None  # a preview is asked nothing, and remembers nothing
    whole = False
    try:
        result = dry_run(folder, cache, Current(target, SITE), settings, tell)
        last, now = look_back(result)
        if not settings.gone_is_right:
            result = ask_if_much_is_gone(last, now, result)
        if result.made is None or stops(result.problems, settings):
            return result.outcome()
        if refused := _write(result.made, cache, tell):
            return result.outcome(refused)
        outcome = replace(result.outcome(written=True), changes=changes(last, now, result.left_out))
        keep(target, of_all_parts(now, last) if settings.only else now)
        whole = not settings.only
        pictures = result.snapshot.contents.picture_files
        shown = {file.name for file in result.snapshot.seen.picture_files}
        forget_hidden(target, shown, len(shown) < len(pictures), cache, whole)
    finally:
        cache.save(whole)
    if settings.asked:
        seen = None if result.strange else before  # what was strange is said once
        remember(str(target), settings.asked, seen, facts(outcome))  # asked again, nothing is another than it was
    return outcome


def _write(made: Made, cache: Cache, tell: Tell) -> Wrong | None:
    """Puts the parts in their folders, now that all of them are made; gives what kept them from that."""
    tell("schrijven", sum(len(part.files) for part in made.parts.values()), 0)
    try:
        cache.strange += write_parts(cache.output, made.parts)
    except Wrong as wrong:
        return wrong
    return None
