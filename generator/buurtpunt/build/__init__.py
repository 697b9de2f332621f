"""The story: read, check, make, write."""

from __future__ import annotations

from buurtpunt.build.parts import Made
from buurtpunt.build.place import locate
from buurtpunt.build.settings import INPUTS, PAPER, SITE, Settings, Tell
from buurtpunt.build.trial import Trial, try_out
from buurtpunt.problems import Wrong
from buurtpunt.report import Outcome, facts
from buurtpunt.writing.cache import Cache
from buurtpunt.writing.forgetting import forget_hidden
from buurtpunt.writing.manifest import Current
from buurtpunt.writing.output import Part, write_parts
from buurtpunt.writing.unchanged import look, remember

__all__ = ["INPUTS", "PAPER", "SITE", "Made", "Settings", "Tell", "Trial", "build", "locate", "try_out"]


def build(settings: Settings, tell: Tell) -> Outcome:
    """Builds a village. Whatever is wrong with it is in the outcome; only our own bugs are raised."""
    try:
        folder, target = locate(settings)
    except Wrong as wrong:
        return Outcome(None, None, (wrong.at(),))
    tell("lezen", 0, 0)
    cache = Cache(target)
    before = look([str(folder / name) for name in INPUTS] + [str(settings.bundled)], cache.now)
    whole = False
    try:
        trial = try_out(folder, cache, Current(target, SITE), settings, tell)
        if trial.made is None:
            return trial.outcome()
        if refused := _write(trial.made, cache, tell):
            return trial.outcome(refused)
        outcome = trial.outcome(written=True)
        whole = not settings.only
        pictures = trial.subject.contents.picture_files
        shown = {file.name for file in trial.subject.seen.picture_files}
        forget_hidden(target, shown, len(shown) < len(pictures), cache, whole)
    finally:
        cache.save(whole)
    if settings.asked:
        seen = None if trial.strange else before  # what was strange is said once
        remember(str(target), settings.asked, seen, facts(outcome))
    return outcome


def _write(made: Made, cache: Cache, tell: Tell) -> Wrong | None:
    """Puts the parts in their folders, now that all of them are made; gives what kept them from that."""
    tell("schrijven", sum(map(len, made.parts.values())), 0)
    parts = {part: Part(files, made.keys if part == SITE else {}) for part, files in made.parts.items()}
    try:
        cache.strange += write_parts(cache.output, parts)
    except Wrong as wrong:
        return wrong
    return None
