"""A village that git keeps and sends elsewhere: what changed is committed, joined with what others sent, and sent.

Nothing is ever forced: what git refuses is told, and everything stays on this computer. `intern` never goes along.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.disk.village import PRIVATE
from buurtpunt.doctor import git
from buurtpunt.knowledge import dutch
from buurtpunt.problems import Wrong
from buurtpunt.problems import doctor as doctor_kinds
from buurtpunt.problems import publishing as kinds

# What may be new; of the rest goes only what git knows already. That is what a new village begins with.
KEPT = (
    *("content", "themes", "LEES-MIJ.md", ".gitignore", ".github", ".gitlab-ci.yml", "netlify.toml"),
    *(".buurtpunt", ".vscode", "Schrijven.bat", "Schrijven.command", "Schrijven.desktop"),
)
_TRIES = 3  # somebody may send something again while we join
_NAMED = 3
_PRIVATE = f":(icase){PRIVATE}"  # Windows and macOS find it by any of its spellings


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be committed, in which words, and where it goes; `waiting` counts the commits that were not sent yet."""

    village: Path
    remote: str
    branch: str
    changes: tuple[tuple[str, str], ...]  # of each file: new, changed or gone, and its name
    waiting: int

    @property
    def sentence(self) -> str:
        """The message of the commit."""
        told = []
        for what in ("new", "changed", "gone"):
            names = [_short(name) for how, name in self.changes if how == what]
            more = [tell("publishing.more", count=len(names) - _NAMED)] * (len(names) > _NAMED)
            told += [f"{tell(f'publishing.change.{what}')}: {dutch.enumerate_words(names[:_NAMED] + more)}"] * bool(
                names
            )
        sentence = "; ".join(told)
        return sentence[:1].upper() + sentence[1:]


def remote_of(village: Path) -> str:
    """Where git sends this village; "" when it sends it nowhere."""
    branch = git.ask(village, "symbolic-ref", "--short", "HEAD") or ""
    known = (git.ask(village, "remote") or "").split()
    wanted = git.ask(village, "config", f"branch.{branch}.remote") or "origin"
    return wanted if wanted in known else known[0] if len(known) == 1 else ""


def plan(village: Path, remote: str) -> Plan:
    """What there is to send. Raises `Wrong` when something of `intern` would go along, or git is amid something else."""
    if told := git.ask(village, "ls-files", "--", _PRIVATE):
        raise Wrong(doctor_kinds.PRIVATE_TOLD, file=told.splitlines()[0])
    branch = _branch(village)
    there = f"refs/remotes/{remote}/{branch}"
    known = git.ask(village, "rev-parse", "--verify", "--quiet", there) or ""
    has_versions = git.ask(village, "rev-parse", "--verify", "--quiet", "HEAD") is not None
    unsent = ("HEAD", f"^{there}") if known else ("HEAD",)
    if has_versions:
        _refuse_old_private(village, unsent, known)
    waiting = git.ask(village, "rev-list", "--count", *unsent) if has_versions else "0"
    return Plan(village, remote, branch, tuple(_changes(village)), int(waiting or 0))


def differences(village: Path, remote: str) -> list[tuple[str, str]]:
    """What is here and was not sent, file by file as `Plan.changes` tells it. Raises `Wrong` when git is amid something else."""
    there = f"refs/remotes/{remote}/{_branch(village)}"
    base = git.ask(village, "merge-base", "HEAD", there)
    found = {name: what for what, name in _changes(village)}
    if base is None:  # nothing of it was ever sent
        names = (git.ask(village, "ls-files", "-z", "--", *KEPT) or "").split("\0")
        found = {name: "new" for name in names if name} | found
    else:
        asked = ("diff", "--name-status", "-z", "--no-renames", "--relative", base, "HEAD", "--", ".")
        parts = (git.ask(village, *asked) or "").split("\0")
        sent = dict(zip(parts[1::2], parts[::2], strict=False))
        found = {name: {"A": "new", "D": "gone"}.get(sign, "changed") for name, sign in sent.items()} | found
    return sorted(((what, name) for name, what in found.items()), key=lambda row: row[1])


def carry_out(planned: Plan, is_sound: Callable[[], bool]) -> bool:
    """Commits and sends; gives whether others' work was joined. `is_sound` builds what came out of joining.

    Raises `Wrong`; what was committed until then stays.
    """
    village = planned.village
    if planned.changes:
        _commit(village, planned.sentence)
    joined = False
    for _ in range(_TRIES):
        refused = git.tell(village, "push", "--set-upstream", planned.remote, f"HEAD:refs/heads/{planned.branch}")
        if refused is None:
            return joined
        if "[rejected]" not in refused:  # git-push(1): the sign of a ref that is not ours to move on
            break
        _join(planned)
        joined = True
        if not is_sound():
            raise Wrong(kinds.MERGED_WRONG)
    raise Wrong(kinds.NOT_SENT, remote=planned.remote, reason=_reason(refused or ""))


def _branch(village: Path) -> str:
    for mark, what, command in (
        ("MERGE_HEAD", "merge", "git merge --abort"),
        ("rebase-merge", "rebase", "git rebase --abort"),
        ("rebase-apply", "rebase", "git rebase --abort"),
        ("CHERRY_PICK_HEAD", "pick", "git cherry-pick --abort"),
    ):
        path = git.ask(village, "rev-parse", "--git-path", mark)
        if path and plain.look(village / path) is not None:
            raise Wrong(kinds.GIT_BUSY, what=tell(f"publishing.git.{what}"), command=command)
    if branch := git.ask(village, "symbolic-ref", "--short", "HEAD"):
        return branch
    raise Wrong(kinds.GIT_BUSY, what=tell("publishing.git.detached"), command="git switch -")


def _refuse_old_private(village: Path, unsent: tuple[str, ...], known: str) -> None:
    """Raises `Wrong` for a version that would be sent and holds something of `intern`, though it is gone by now."""
    told = git.ask(village, "log", "--format=", "--name-only", "--relative", *unsent, "--", _PRIVATE)
    if told:
        base = git.ask(village, "merge-base", "HEAD", known) if known else ""
        command = f"git reset {base[:12]}" if base else "git update-ref -d HEAD"
        raise Wrong(kinds.OLD_PRIVATE, file=told.split("\n")[0], command=command)


def _changes(village: Path) -> Iterator[tuple[str, str]]:
    """What a commit would hold, by the names of the files in the village."""
    below = git.ask(village, "rev-parse", "--show-prefix") or ""
    asked = ("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", ".")
    for row in (git.ask(village, *asked) or "").split("\0"):
        if not row:
            continue
        signs, name = row[:2], row[3:].removeprefix(below)
        if signs != "??" or name.split("/")[0] in KEPT:
            yield "gone" if "D" in signs else "new" if signs == "??" or "A" in signs else "changed", name


def _commit(village: Path, sentence: str) -> None:
    there = [name for name in KEPT if _may_be_added(village, name)]
    refused = git.tell(village, "add", "--all", "--", *there) or git.tell(village, "add", "--update", "--", ".")
    refused = refused or git.tell(village, "commit", "--quiet", "--message", sentence, "--", ".")
    if refused is None or "nothing to commit" in refused:  # only the ends of lines were others
        return
    if any(words in refused for words in ("tell me who you are", "unable to auto-detect", "empty ident")):
        raise Wrong(kinds.GIT_NAMELESS)
    raise Wrong(kinds.GIT_REFUSES, what=tell("publishing.git.commit"), reason=_reason(refused))


def _may_be_added(village: Path, name: str) -> bool:
    """Whether something is there, or was, that git is not told to ignore: it refuses to be given such a name."""
    there = plain.look(village / name) is not None or git.ask(village, "ls-files", "--", name)
    return bool(there) and git.ask(village, "check-ignore", "--", name) is None


def _join(planned: Plan) -> None:
    """Joins what others sent with ours; raises `Wrong`, and then nothing of it is in the village."""
    village = planned.village
    if refused := git.tell(village, "fetch", "--quiet", planned.remote, planned.branch):
        raise Wrong(kinds.NOT_SENT, remote=planned.remote, reason=_reason(refused))
    theirs = (git.ask(village, "ls-tree", "-r", "--name-only", "FETCH_HEAD") or "").splitlines()
    if told := [name for name in theirs if name.casefold().startswith(f"{PRIVATE}/")]:
        raise Wrong(kinds.THEIR_PRIVATE, file=told[0])
    refused = git.tell(village, "merge", "--no-edit", "--message", tell("publishing.git.merged"), "FETCH_HEAD")
    if refused is None:
        return
    both = git.ask(village, "diff", "--name-only", "--diff-filter=U", "--relative") or ""
    git.tell(village, "merge", "--abort")
    if not both:
        raise Wrong(kinds.GIT_REFUSES, what=tell("publishing.git.merge"), reason=_reason(refused))
    files = dutch.enumerate_words(f"`{name}`" for name in both.splitlines())
    raise Wrong(kinds.BOTH_CHANGED, files=files, branch=planned.branch, remote=planned.remote)


def _short(name: str) -> str:
    """A file as a villager calls it: `agenda/kermis` for `content/agenda/kermis.md`."""
    below = name.removeprefix("content/")
    return below.rsplit(".", 1)[0] if below.endswith((".md", ".yml")) else below


def _reason(said: str) -> str:
    """The line in which git says why; the last one otherwise."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    why = [line for line in lines if line.startswith(("fatal:", "error:", "remote:", "!"))]
    return (why or lines or [tell("publishing.git.silent")])[0]
