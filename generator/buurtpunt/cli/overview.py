"""What a villager sees of a review: side by side, calmly; the same advice is given once, for all the places it is for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from buurtpunt import report
from buurtpunt.catalogues import tell, tell_count
from buurtpunt.cli import lines
from buurtpunt.cli.screen import COLOURS, short
from buurtpunt.knowledge import dutch, moments
from buurtpunt.problems import LeftOut, Level, Problem
from buurtpunt.review import story, words
from buurtpunt.review.advice import Answer, Verdict
from buurtpunt.review.language import Language
from buurtpunt.review.links import Elsewhere
from buurtpunt.review.personal import Personal

FEW = 3  # places of one kind of problem that are told; the others stand in the report
_VERDICTS = {Verdict.YES: "green", Verdict.PARTLY: "yellow", Verdict.NOT_YET: "cyan", Verdict.ASK: "cyan"}


class Overview:
    """A review on a terminal."""

    def __init__(self, review: story.Review, quiet: bool, verbose: bool) -> None:
        self.review = review
        self.quiet = quiet
        self.most = 10**6 if verbose else FEW
        self.width = lines.width()

    def tell(self, ok: bool, page: Path | None) -> None:
        """All of it, and how it ended; `page` is where the report lies."""
        review = self.review
        if review.name and not self.quiet:
            self.say(tell("terminal.review.title", name=review.name, date=moments.format_date(review.today)), bold=True)
            click.echo()
        for side in review.sides:
            self.side(side)
        if not self.quiet:
            self.language(review.language)
            self.links(review.elsewhere)
            self.answers(story.QUESTIONS, review.answers)
            self.answers(story.TIPS, review.tips)
            self.personal(review.personal)
            self.left_out(review.left_out)
        self.end(ok, page)

    def side(self, side: story.Side) -> None:
        """The problems of one side."""
        told = [bundle for bundle in side.bundles if not (self.quiet and bundle.kind.level is Level.TIP)]
        if told:
            self.heading(side.title)
        for bundle in told:
            self.bundle(bundle)

    def bundle(self, bundle: story.Bundle) -> None:
        """All problems of one kind."""
        kind, problems = bundle.kind, bundle.problems
        most = len(problems) if kind.level is Level.ERROR else self.most
        level = click.style(kind.level.word, fg=COLOURS[kind.level], bold=True)
        click.echo(f"  {level} {click.style(f'[{kind.code}]', dim=True)}")
        for problem in problems[:most]:
            self.problem(problem, remedy=not bundle.remedy)
        if len(problems) > most:
            self.say(tell("terminal.review.again", count=len(problems) - most), 4, dim=True)
        if bundle.remedy:
            self.say(bundle.remedy, 4, "-> ")
        click.echo()

    def problem(self, problem: Problem, remedy: bool) -> None:
        """One of them: where, the line as typed when it must be mended, and what is wrong."""
        if where := report.where(problem.place):
            self.say(where, 4, bold=True)
        if problem.level is Level.ERROR and problem.place.text.strip():
            text, at = report.excerpt(problem.place, self.width - 6)
            click.echo(click.style("    | ", dim=True) + text)
            if problem.place.column:
                click.echo(click.style("    | ", dim=True) + " " * at + click.style("^", fg=COLOURS[problem.level]))
        self.say(problem.sentence, 4)
        if remedy and problem.remedy:
            self.say(problem.remedy, 4, "-> ")

    def language(self, found: Language) -> None:
        """How the texts read, and what to read aloud."""
        scored = [page for page in found.pages if page.score]
        if not self.review.wants(story.LANGUAGE) or not (scored or found.aloud):
            return
        self.heading(tell("terminal.review.reads"))
        bands = Counter(page.score.band for page in scored if page.score)
        if bands:
            told = (tell_count("terminal.review.reads", count, band=band) for band, count in bands.most_common())
            self.say(f"{dutch.enumerate_words(told)}.", 2)
        if found.aloud:
            self.say(tell("review.read_aloud"), 2)
            for one in found.aloud:
                self.say(f"“{one.words}”", 4)
                self.say(report.where(one.place), 4, dim=True)
        click.echo()

    def links(self, found: Elsewhere | None) -> None:
        """What came of asking other sites."""
        if found is None or not self.review.wants(story.LINKS):
            return
        self.heading(tell("review.page.elsewhere"))
        for line in words.elsewhere(found):
            self.say(line, 2)
        for one in found.unsure[: self.most]:
            self.say(f"{one.address}: {one.reason}", 4, "- ")
        if len(found.unsure) > self.most:
            self.say(tell("terminal.review.more", count=len(found.unsure) - self.most), 4, dim=True)
        click.echo()

    def answers(self, key: str, answers: Sequence[Answer]) -> None:
        """Ten questions; of what could be better, the first few are enough to begin with."""
        if not self.review.wants(key) or not answers:
            return
        self.heading(story.title(key))
        open_ones = [answer for answer in answers if answer.verdict is not Verdict.YES]
        for answer in answers:
            self.answer(answer, explained=answer in open_ones[: self.most] or self.most > FEW)
        if len(open_ones) > self.most:
            self.say(tell("review.start_small"), 2, dim=True)
        click.echo()

    def answer(self, answer: Answer, explained: bool) -> None:
        """One of them, with what we saw and what would help."""
        lead = 10 if self.width > lines.NARROW else 2
        verdict = answer.verdict.said
        head = f"{verdict:>8}  {answer.question}" if lead > 2 else f"{verdict}: {answer.question}"
        wrapped = click.wrap_text(head.strip(), self.width, " " * (8 - len(verdict)) if lead > 2 else "", " " * lead)
        click.echo(wrapped.replace(verdict, click.style(verdict, fg=_VERDICTS[answer.verdict], bold=True), 1))
        if explained:
            self.say(answer.seen, lead, dim=True)
            if answer.tip:
                self.say(answer.tip, lead, "-> ")

    def personal(self, found: Personal | None) -> None:
        """Whose data stand where; the things themselves stand in the report."""
        if not self.review.wants(story.PERSONAL) or self.review.folder is None:
            return
        self.heading(story.title(story.PERSONAL))
        for who, data in groupby(found.data if found else (), key=lambda one: one.whose):
            self.say(f"{who}:", 2, bold=True)
            for line in words.in_short([*data], found.count if found else 0):
                self.say(line, 4, "- ")
        self.say(tell("review.only_people_find") if found else tell("review.not_made"), 2, dim=True)
        click.echo()

    def left_out(self, left_out: Sequence[LeftOut]) -> None:
        """What is not on the site today, and why."""
        if not self.review.wants(story.VILLAGE) or not left_out:
            return
        self.heading(tell("review.left_out"))
        for left in left_out[: self.most]:
            self.say(f"{left.name}: {left.reason}", 2, "- ")
        if len(left_out) > self.most:
            self.say(tell("terminal.review.more", count=len(left_out) - self.most), 4, dim=True)
        click.echo()

    def end(self, ok: bool, page: Path | None) -> None:
        """How it ended, and where all of it stands."""
        found = report.counts(self.review.problems)
        if not ok:
            self.say(tell("terminal.review.not_done", found=found or tell("terminal.failed.why")), fg="red", bold=True)
        else:
            told = tell("terminal.review.done", found=found or tell("terminal.review.nothing"))
            self.say(told, fg="green", bold=True)
        if page and not self.quiet:
            self.say(tell("terminal.review.page", file=short(page)))

    def heading(self, text: str) -> None:
        """The name of a side, with a line to the edge."""
        line = "─" * max(self.width - len(text) - 1, 3)
        click.echo(f"{click.style(text, bold=True)} {click.style(line, dim=True)}")

    def say(self, text: str, indent: int = 0, lead: str = "", **style: Any) -> None:
        """A paragraph."""
        lines.say(text, indent, lead, **style)
