"""Talks to Tryton as any other program would: JSON over HTTP, with Python's standard library only."""

import base64
import contextlib
import http.client
import json
from urllib.parse import urlsplit


class Refused(Exception):
    pass


class Tryton:
    """A signed-in session. `call` sends the user's context along, as every call needs it."""

    def __init__(self, address, user, password):
        parts = urlsplit(address)
        self._server, self._path = parts.netloc, parts.path
        self._headers = {"Content-Type": "application/json"}
        user_id, token = self._send("common.db.login", [user, {"password": password}, "en"])
        session = base64.b64encode(f"{user}:{user_id}:{token}".encode()).decode()
        self._headers["Authorization"] = f"Session {session}"
        self.refresh_context()

    def refresh_context(self):
        """The company is part of the context, so it changes when the company is made."""
        self.context = {}
        self.context = self.call("model.res.user.get_preferences", True)

    def call(self, method, *parameters):
        return self._send(method, [*parameters, self.context])

    def create(self, model, **values):
        return self.call(f"model.{model}.create", [values])[0]

    def find(self, model, *domain):
        found = self.call(f"model.{model}.search", list(domain), 0, 1, [["id", "ASC"]])
        if not found:
            raise Refused(f"{model}: nothing matches {domain}")
        return found[0]

    def shipped(self, module, name):
        """The id of a record that a module brought along."""
        data = self.find("ir.model.data", ["module", "=", module], ["fs_id", "=", name])
        return self.call("model.ir.model.data.read", [data], ["db_id"])[0]["db_id"]

    @contextlib.contextmanager
    def wizard(self, name):
        """Yields a step to call once per button pressed: the state behind it, and what the forms hold by then."""
        session, _, _ = self.call(f"wizard.{name}.create")
        forms = {}

        def step(state, **form):
            forms.update(form)
            self.call(f"wizard.{name}.execute", session, forms, state)

        yield step
        self.call(f"wizard.{name}.delete", session)

    def _send(self, method, parameters):
        # Tryton's own server closes the connection after every answer.
        connection = http.client.HTTPConnection(self._server, timeout=120)
        try:
            body = json.dumps({"id": 1, "method": method, "params": parameters})
            connection.request("POST", self._path, body, self._headers)
            answer = connection.getresponse()
            content = answer.read()
        finally:
            connection.close()
        if answer.status != 200:
            raise Refused(f"{method}: HTTP {answer.status} {content[:300]!r}")
        answer = json.loads(content)
        if answer.get("error"):
            raise Refused(f"{method}: {answer['error']}")
        return answer["result"]


def decimal(value):
    return {"__class__": "Decimal", "decimal": str(value)}


def day(value):
    return {"__class__": "date", "year": value.year, "month": value.month, "day": value.day}


def days(count):
    return {"__class__": "timedelta", "seconds": count * 86400}
