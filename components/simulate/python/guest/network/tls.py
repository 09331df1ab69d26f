"""TLS by name only: a connection that asks for it carries plain bytes, and an assumption says so."""

import ssl
from typing import Any

from . import outside


def assume() -> None:
    outside.assume("other", "TLS is not simulated: the connection carries plain bytes and no certificate is checked.")


class SSLObject:
    """What `get_extra_info('ssl_object')` tells."""

    def __init__(self, context: Any, server_hostname: str | None) -> None:
        self.context = context
        self.server_hostname = server_hostname

    def version(self) -> str:
        return "TLSv1.3"

    def cipher(self) -> tuple[str, str, int]:
        return ("TLS_AES_256_GCM_SHA384", "TLSv1.3", 256)

    def getpeercert(self, binary_form: bool = False) -> Any:
        name = self.server_hostname or "localhost"
        return b"" if binary_form else {"subject": ((("commonName", name),),), "subjectAltName": (("DNS", name),)}

    def selected_alpn_protocol(self) -> None:
        return None


def extra(context: Any, server_hostname: str | None) -> dict[str, Any]:
    made = SSLObject(context, server_hostname)
    return {"sslcontext": context, "ssl_object": made, "cipher": made.cipher(), "compression": None,
            "peercert": made.getpeercert() if server_hostname else None}


def install() -> None:
    """Certificates are files that a reader has not got."""
    for name in ("load_cert_chain", "load_verify_locations"):
        setattr(ssl.SSLContext, name, lambda self, *args, **options: None)
    ssl.SSLContext.wrap_socket = lambda self, sock, *args, **options: (assume(), sock)[1]  # type: ignore[method-assign]
