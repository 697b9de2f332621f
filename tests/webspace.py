"""Web space on this machine: a real SFTP server, and a real FTP server with TLS, that begin and end with a test."""

from __future__ import annotations

import asyncio
import os
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncssh
import trustme
from keyring.backend import KeyringBackend

with warnings.catch_warnings():  # Python 3.11 says that a module of its own, on which the server leans, will go
    warnings.simplefilter("ignore", DeprecationWarning)
    from pyftpdlib.authorizers import DummyAuthorizer
    from pyftpdlib.handlers import FTPHandler, TLS_FTPHandler
    from pyftpdlib.servers import FTPServer

USER, PASSWORD = "mieke", "geheim-woord-42"


class Fixed(KeyringBackend):
    """What a computer keeps that knows one password: for a process that is named this class in its environment."""

    priority = 9

    def get_password(self, service: str, username: str) -> str:
        return PASSWORD if service and username else ""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Nothing else is kept."""


@dataclass
class Space:
    """A folder that a server shows, and how to come in. `before` is asked before each command, and may refuse or cut off."""

    folder: Path
    port: int = 0
    key: str = ""
    is_full: bool = False
    asked: list[str] = field(default_factory=list)  # each command with what it is about
    before: Callable[[str, Space], None] = lambda _command, _space: None
    cut: Callable[[], None] = lambda: None

    def hear(self, command: str, about: str = "") -> None:
        self.asked.append(f"{command} {about}".strip())
        self.before(command, self)

    def files(self) -> dict[str, bytes]:
        """What lies there, but for our own folder."""
        found = (path for path in sorted(self.folder.rglob("*")) if path.is_file())
        named = {path.relative_to(self.folder).as_posix(): path for path in found}
        return {name: path.read_bytes() for name, path in named.items() if not name.startswith(".buurtpunt/")}


class Files(asyncssh.SFTPServer):
    """What the SFTP server does; `knows_rename` says whether as newer ones do."""

    space: Space
    knows_rename = True

    def __init__(self, chan: asyncssh.SSHServerChannel[bytes]) -> None:
        super().__init__(chan, chroot=bytes(self.space.folder))

    def open(self, path: bytes, pflags: int, attrs: asyncssh.SFTPAttrs) -> object:
        if pflags & asyncssh.FXF_WRITE:
            self.space.hear("write", path.decode())
        return super().open(path, pflags, attrs)

    def posix_rename(self, oldpath: bytes, newpath: bytes) -> Any:
        self.space.hear("rename", newpath.decode())
        if not self.knows_rename:
            raise asyncssh.SFTPOpUnsupported("no")
        return super().posix_rename(oldpath, newpath)

    def statvfs(self, path: bytes) -> Any:
        found = asyncssh.SFTPVFSAttrs.from_local(os.statvfs(self.map_path(path)))
        found.bavail = 0 if self.space.is_full else found.bavail
        return found


@contextmanager
def sftp(folder: Path, knows_rename: bool = True) -> Iterator[Space]:
    """An SFTP server with a key of its own."""
    space, started, ended = Space(folder), threading.Event(), threading.Event()
    key, connections = asyncssh.generate_private_key("ssh-ed25519"), list[asyncssh.SSHServerConnection]()

    class Server(asyncssh.SSHServer):
        def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
            connections.append(conn)

        def password_auth_supported(self) -> bool:
            return True

        def validate_password(self, username: str, password: str) -> bool:
            space.asked.append("password")
            return (username, password) == (USER, PASSWORD)

    def cut() -> None:
        for conn in connections:
            conn.abort()

    async def serve() -> None:
        files = type("Its", (Files,), {"space": space, "knows_rename": knows_rename})
        server = await asyncssh.listen(
            "127.0.0.1", 0, server_factory=Server, server_host_keys=[key], sftp_factory=files
        )
        space.port, space.key, space.cut = server.get_port(), key.get_fingerprint(), cut
        started.set()
        await asyncio.to_thread(ended.wait)
        server.close()
        cut()
        await server.wait_closed()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    try:
        assert started.wait(60)
        yield space
    finally:
        ended.set()
        thread.join(60)


@contextmanager
def ftps(folder: Path, certificate: trustme.LeafCert | None) -> Iterator[Space]:
    """An FTP server, with TLS where it has a certificate."""
    space = Space(folder)
    users = DummyAuthorizer()
    users.add_user(USER, PASSWORD, str(folder), perm="elradfmwMT")

    class Handler(TLS_FTPHandler if certificate else FTPHandler):  # type: ignore[misc]
        authorizer = users
        tls_control_required = tls_data_required = certificate is not None
        timeout = 60

        def pre_process_command(self, line: str, cmd: str, arg: str) -> None:
            space.asked.append(f"{cmd} {arg}".strip() if cmd != "PASS" else "password")
            try:
                space.before(cmd, space)
            except Cut:
                self.close()
            except Says as says:
                self.respond(str(says))
            else:
                super().pre_process_command(line, cmd, arg)

    if certificate is not None:
        path = folder.parent / "certificaat.pem"
        path.write_bytes(certificate.private_key_and_cert_chain_pem.bytes())
        Handler.certfile = str(path)
    server = FTPServer(("127.0.0.1", 0), Handler)
    space.port = server.address[1]
    ended = threading.Event()

    def serve() -> None:
        while not ended.is_set():
            server.serve_forever(timeout=0.05, blocking=False)
        server.close_all()

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield space
    finally:
        ended.set()
        thread.join(60)


class Cut(Exception):
    """The connection is cut off."""


class Says(Exception):
    """The server says this, and does nothing."""
