"""Web space by FTP over TLS (RFC 4217), with the standard library. The server shows a certificate, and that is checked."""

from __future__ import annotations

import ftplib
import io
import socket
import ssl
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self, TypeVar

from buurtpunt.catalogues import tell
from buurtpunt.problems import Wrong
from buurtpunt.problems import publishing as kinds
from buurtpunt.publishing.space import Refused, told
from buurtpunt.publishing.ways import Way

_PATIENCE = 30  # seconds without an answer, before we take the server to be away
_FULL = ("452", "552")  # RFC 959, 4.2.1
_NO_SUCH_COMMAND = ("500", "501", "502", "504")
T = TypeVar("T")


class _Socket(ssl.SSLSocket):
    """Takes it as it is when a server ends without saying goodbye: that all has come, it says on the other connection."""

    def unwrap(self) -> socket.socket:
        """See `ssl.SSLSocket`."""
        try:
            return super().unwrap()
        except OSError:
            return self


def _context() -> ssl.SSLContext:
    """What checks a certificate and its name, by whom this computer trusts."""
    made = ssl.create_default_context()
    made.sslsocket_class = _Socket
    return made


class _Connection(ftplib.FTP_TLS):
    """Goes on with the same session for files, as many servers ask; the standard library begins another."""

    def ntransfercmd(self, cmd: str, rest: int | str | None = None) -> tuple[socket.socket, int | None]:
        """See `ftplib.FTP`."""
        connection, size = ftplib.FTP.ntransfercmd(self, cmd, rest)  # noqa: S321  (the half of it that is without TLS)
        session = self.sock.session if isinstance(self.sock, ssl.SSLSocket) else None
        return self.context.wrap_socket(connection, server_hostname=self.host, session=session), size


class Ftps:
    """A folder on a server, for as long as the `with` lasts. Raises `Wrong` for a server that does not let us in."""

    def __init__(self, way: Way, password: str) -> None:
        self._way, self._password = way, password
        self._connection = _Connection(context=_context(), timeout=_PATIENCE, encoding="utf-8")
        self._top = way.folder.rstrip("/")
        self._lists = True  # whether the server knows MLSD

    def __enter__(self) -> Self:
        try:
            self._come_in()
        except BaseException:
            self._connection.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._connection.quit()
        except (OSError, EOFError, ValueError, ftplib.Error):
            pass
        finally:
            self._connection.close()

    def _come_in(self) -> None:
        way, ftp = self._way, self._connection
        try:
            ftp.connect(way.server, way.port or ftplib.FTP_PORT)
        except (OSError, ftplib.Error, EOFError):
            raise Wrong(kinds.SERVER_AWAY, server=way.server) from None
        try:
            ftp.auth()
        except ssl.SSLCertVerificationError as error:
            raise Wrong(kinds.CERTIFICATE_WRONG, server=way.server, reason=_of_certificate(error)) from None
        except ftplib.error_perm:
            raise Wrong(kinds.SERVER_OPEN, server=way.server) from None
        except (OSError, ftplib.Error, EOFError):
            raise Wrong(kinds.SERVER_AWAY, server=way.server) from None
        try:
            ftp.login(way.user, self._password, secure=False)  # it is, since `auth`
            ftp.prot_p()
        except ftplib.error_perm:
            raise Wrong(kinds.PASSWORD_WRONG, server=way.server, user=way.user) from None
        except (OSError, ftplib.Error, EOFError):
            raise Wrong(kinds.SERVER_AWAY, server=way.server) from None
        self._look_for_folder()

    def _look_for_folder(self) -> None:
        try:
            home = self._connection.pwd()
            if self._top:
                self._connection.cwd(self._top)
        except ftplib.error_perm:
            there = sorted(name for name in self.look(".") or () if not name.startswith("."))
            raise Wrong(
                kinds.SPACE_FOLDER_MISSING, server=self._way.server, folder=self._way.folder, there=told(there)
            ) from None
        except (OSError, ftplib.Error, EOFError):
            raise Wrong(kinds.SERVER_AWAY, server=self._way.server) from None
        self._home = home

    def look(self, folder: str) -> Mapping[str, int] | None:
        """See `space.Space`."""
        return self._run(lambda: self._listed(folder or "."))

    def _listed(self, folder: str) -> Mapping[str, int] | None:
        if self._lists:
            try:
                rows = [*self._connection.mlsd(folder, ["type", "size"])]
                kept = [(name, facts) for name, facts in rows if facts.get("type", "").lower() not in ("cdir", "pdir")]
                return {name: _size(facts) for name, facts in kept}
            except ftplib.error_perm as error:
                if not str(error).startswith(_NO_SUCH_COMMAND):
                    return None
                self._lists = False
        return self._named(folder)

    def _named(self, folder: str) -> Mapping[str, int] | None:
        """The same, of a server that only gives names."""
        here = self._connection.pwd()
        try:
            self._connection.cwd(folder)
        except ftplib.error_perm:
            return None
        try:
            names = self._connection.nlst()
        except ftplib.error_perm:  # how some say that nothing is there
            names = []
        self._connection.voidcmd("TYPE I")
        found = {name: self._size_of(name) for name in names if name not in (".", "..")}
        self._connection.cwd(here)
        return found

    def _size_of(self, name: str) -> int:
        try:
            return self._connection.size(name) or 0
        except ftplib.error_perm:  # a folder
            return -1

    def read(self, name: str) -> bytes | None:
        """See `space.Space`."""
        data = io.BytesIO()
        try:
            self._run(lambda: self._connection.retrbinary(f"RETR {name}", data.write))
        except _No:
            return None
        return data.getvalue()

    def write(self, name: str, data: bytes) -> None:
        """See `space.Space`."""
        self._run(lambda: self._connection.storbinary(f"STOR {name}", io.BytesIO(data)))

    def take_place(self, source: str, target: str) -> None:
        """See `space.Space`. One step with most servers; some want the old file gone before."""
        try:
            self._run(lambda: self._connection.rename(source, target))
        except _No:
            self._run(lambda: self._connection.delete(target))
            self._run(lambda: self._connection.rename(source, target))

    def move(self, source: str, target: str) -> None:
        """See `space.Space`."""
        self._run(lambda: self._connection.rename(source, target))

    def remove(self, name: str) -> None:
        """See `space.Space`."""
        self._run(lambda: self._connection.delete(name))

    def make_folder(self, name: str) -> None:
        """See `space.Space`."""
        try:
            self._run(lambda: self._connection.mkd(name))
        except _No:
            if self.look(name) is None:
                raise

    def remove_folder(self, name: str) -> None:
        """See `space.Space`."""
        self._run(lambda: self._connection.rmd(name))

    def _run(self, work: Callable[[], T]) -> T:
        """What comes of something; raises `Refused`, and `_No` for a file that is not there or may not be."""
        try:
            return work()
        except ftplib.error_perm as error:
            said = str(error)
            raise _No(tell("publishing.server.says", words=said), is_full=said.startswith(_FULL)) from None
        except ftplib.Error as error:
            said = str(error)
            raise Refused(tell("publishing.server.says", words=said), is_full=said.startswith(_FULL)) from None
        except (OSError, EOFError):
            raise Refused(tell("publishing.server.lost")) from None


class _No(Refused):
    """The server does not do it, and will not the next time either (RFC 959: 5yz)."""


def _size(facts: Mapping[str, str]) -> int:
    size = facts.get("size", "")
    return int(size) if facts.get("type", "").lower() == "file" and size.isdecimal() else -1


def _of_certificate(error: ssl.SSLCertVerificationError) -> str:
    """Why a certificate is not good, by what OpenSSL found (X509_V_ERR_*)."""
    found = {10: "old", 62: "other", 18: "unknown", 19: "unknown", 20: "unknown"}
    what = found.get(error.verify_code)
    return tell(f"publishing.certificate.{what}") if what else error.verify_message
