"""The conversation of `init`: one question after another, each answer looked at when it is given."""

from __future__ import annotations

import click

from buurtpunt.catalogues import tell
from buurtpunt.cli import lines
from buurtpunt.cli.wording import BadValue
from buurtpunt.problems import Problem
from buurtpunt.starter.questions import QUESTIONS, Answers, Question, clean, next_question, spread


def answers_of(given: dict[str, str | None]) -> dict[str, str]:
    """The answers that were given as options. Raises a usage error for one that cannot be."""
    typed = {name: clean(text) for name, text in given.items() if text is not None}
    said = {name: _question(name).answer(text) for name, text in typed.items()}
    answers = spread_out({name: text for name, text in said.items() if text})
    for question in QUESTIONS:
        if question.name in answers and (problem := question.check(answers[question.name])):
            raise BadValue(f"{problem.sentence} {problem.remedy}", param=_option(question.name))
    return answers


def spread_out(answers: Answers) -> dict[str, str]:
    """The same answers, each to its own question where a whole address answered two."""
    return {key: part for name, text in answers.items() for key, part in spread(name, text).items()}


def _option(name: str) -> click.Parameter | None:
    """The option of the command at hand that a question is answered by."""
    return next((one for one in click.get_current_context().command.params if one.name == name), None)


def complete(answers: dict[str, str]) -> dict[str, str]:
    """The same answers. Raises a usage error when there is no village to be made of these alone."""
    missing = [f"--{question.name}" for question in QUESTIONS if question.required and question.name not in answers]
    if "adres" in answers and "gemeente" not in answers:
        missing.append("--gemeente")
    if missing:
        raise click.UsageError(tell("terminal.init.missing", options=", ".join(missing)))
    return answers


def converse(given: Answers) -> dict[str, str]:
    """Asks what is not answered yet."""
    for key in ("hello", "later", "stop"):
        lines.say(tell(f"terminal.init.{key}"))
    answers, skipped = dict(given), set[str]()
    while question := next_question(answers, skipped):
        if text := _ask(question):
            answers = spread_out({**answers, question.name: text})
        else:
            skipped.add(question.name)
    click.echo()
    return answers


def answer(name: str, given: str | None) -> str:
    """The answer to one question: as given, else asked for. Raises a usage error for one that cannot be."""
    if given is not None:
        return answers_of({name: given}).get(name) or _ask(_question(name))
    return _ask(_question(name))


def _question(name: str) -> Question:
    return next(question for question in QUESTIONS if question.name == name)


def _ask(question: Question) -> str:
    """One answer, asked again until it is right; nothing when it was skipped."""
    click.echo()
    lines.say(tell(f"starter.ask.{question.name}"), bold=True)
    if question.has_about:
        lines.say(tell(f"starter.about.{question.name}"))
    lines.say(tell("terminal.init.example", example=question.example), 2, dim=True)
    while True:
        text = question.answer(clean(click.prompt("", prompt_suffix="> ", default="", show_default=False)))
        problem = question.check(text)
        if problem is None:
            return text
        _tell(problem)


def _tell(problem: Problem) -> None:
    lines.say(f"{problem.sentence} {problem.remedy}".rstrip(), 2, fg="yellow")
