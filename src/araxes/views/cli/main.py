"""The `araxes` command. Its parts are loaded when they are called, so that `araxes --help` answers at once."""

from importlib import import_module, metadata

import click

from araxes.errors import AraxesError

# By what they work on; in the order of use.
SECTIONS = {
    "Documents": {
        "code": "Code documents: who did what to whom, when, where, on whose word.",
        "inspect": "Show one layer of a document: sentences, tokens, actors, times, places or claims.",
        "why": "Explain in plain words why an event was coded.",
        "relate": "Ask what one side of a sentence does to another.",
    },
    "A record": {
        "read": "Read documents into a record.",
        "import": "Import event data that others coded.",
        "events": "Print the events of a record, filtered and in the order of time.",
        "show": "Show one event of a record with everything behind it.",
        "actors": "List who acts in a record.",
        "documents": "List the documents of a record.",
        "sources": "List whose word a record rests on.",
        "warnings": "List what to look at before trusting a record.",
        "contradictions": "List where sources disagree.",
        "export": "Write the events of a record for other programs, or the whole record.",
    },
    "Decisions": {
        "review": "Decide about events one by one, beside the sentences they were read from.",
        "decide": "Decide about one event.",
        "add": "Add an event that was not found.",
        "undo": "Take a decision back.",
        "decisions": "List who decided what, when and why.",
        "agreement": "Measure how far coders who worked blind agree.",
        "grade": "Grade a source on the Admiralty scale.",
    },
    "Analysis": {
        "relations": "Relations of two states over time: cooperation, conflict, turning points.",
        "answers": "Does one state's act follow another's more often than chance?",
        "balance": "Who engages with both sides of a rivalry, and when.",
        "network": "The signed network of states, its camps and its frustration.",
        "precedents": "What came before an event, what led to it, and whether it was the first.",
        "positions": "Who stands where on an issue, with conditions and red lines.",
        "figures": "Stated figures: forces, weapons, participants, on whose word.",
        "brief": "All of it on two states, on a few pages, each sentence with its source.",
    },
    "This installation": {
        "codebook": "Browse or check a code book.",
        "doctor": "Check this installation.",
    },
}
COMMANDS = {name: told for section in SECTIONS.values() for name, told in section.items()}
# Where a command's name is a word of Python.
_MODULES = {"import": "import_events", "export": "export_events"}


class Failure(click.ClickException):
    """An error of the library, shown without traceback."""

    exit_code = 2


class Lazy(click.Group):
    """A group that imports a command's module only when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command, or ``None`` if there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"araxes.views.cli.{_MODULES.get(cmd_name, cmd_name)}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        width = max(map(len, COMMANDS))
        for title, commands in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl([(name.ljust(width), told) for name, told in commands.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; an error that Araxes raises on purpose becomes a message and exit code 2."""
        try:
            return super().invoke(ctx)
        except AraxesError as error:
            raise Failure(str(error)) from error


def _show_version(ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value:
        click.echo(f"araxes {metadata.version('araxes')}")
        ctx.exit()


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="Show the version."
)
def main() -> None:
    """Turn reports on relations between states into a sourced record of events.

    Results go to standard output, progress and messages to standard error. Exit code 0: fine; 1: nothing found, or
    some documents could not be read; 2: wrong use, or no document could be read.
    """
