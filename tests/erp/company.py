"""The buying company: who it is, its books, and the user the portal signs in as."""

import datetime

from rpc import day, decimal

NAME = "Dunder Manufacturing B.V."

# What reading orders and writing answers needs, and nothing of the system's administration.
CONNECTOR_GROUPS = [
    ("purchase", "group_purchase"),
    ("purchase_amendment", "group_purchase_amendment"),
    ("stock", "group_stock"),
    ("account", "group_account"),
    ("party", "group_party_admin"),
    ("product", "group_product_admin"),
]


def set_up(tryton, connector_password):
    currency = tryton.create(
        "currency.currency", name="Euro", code="EUR", symbol="€", rounding=decimal("0.01"), digits=2,
        rates=[["create", [{"date": day(datetime.date(2000, 1, 1)), "rate": decimal(1)}]]])
    party = tryton.create("party.party", name=NAME, code="OWN")
    with tryton.wizard("company.company.config") as step:
        step("add", company={"party": party, "currency": currency})
    tryton.refresh_context()
    company = tryton.find("company.company", ["party", "=", party])

    books = Books(tryton, company)
    books.open_chart()
    this_year = datetime.date.today().year
    for year in (this_year - 1, this_year, this_year + 1):
        books.open_year(year)
    books.agree_terms()

    groups = [tryton.shipped(module, name) for module, name in CONNECTOR_GROUPS]
    tryton.create("res.user", name="Portal", login="connector", password=connector_password,
                  groups=[["add", groups]], companies=[["add", [company]]], company=company)
    return currency


class Books:
    def __init__(self, tryton, company):
        self._tryton, self._company = tryton, company

    def _account(self, field, value=True):
        return self._tryton.find("account.account", ["company", "=", self._company], [field, "=", value])

    def open_chart(self):
        template = self._tryton.shipped("account", "account_template_root_en")
        with self._tryton.wizard("account.create_chart") as step:
            step("create_account", account={"account_template": template, "company": self._company})
            step("create_properties", properties={
                "company": self._company,
                "account_receivable": self._account("type.receivable"),
                "account_payable": self._account("type.payable")})

    def open_year(self, year):
        numbers = {}
        for model, kind, name in (("ir.sequence", "Account Move", "moves"), ("ir.sequence.strict", "Invoice", "invoices")):
            numbers[kind] = self._tryton.create(
                model, name=f"{year} {name}", company=self._company,
                sequence_type=self._tryton.find("ir.sequence.type", ["name", "=", kind]))
        invoices = dict.fromkeys(
            (f"{direction}_{kind}_sequence" for direction in ("in", "out") for kind in ("invoice", "credit_note")),
            numbers["Invoice"])
        opened = self._tryton.create(
            "account.fiscalyear", name=str(year), company=self._company,
            start_date=day(datetime.date(year, 1, 1)), end_date=day(datetime.date(year, 12, 31)),
            post_move_sequence=numbers["Account Move"],
            invoice_sequences=[["create", [{"company": self._company, **invoices}]]])
        self._tryton.call("model.account.fiscalyear.create_period", [opened])

    def agree_terms(self):
        self._tryton.create(
            "account.invoice.payment_term", name="Net 30 days",
            lines=[["create", [{"type": "remainder", "relativedeltas": [["create", [{"days": 30}]]]}]]])
        tax_account = self._account("name", "Main Tax")
        tax = self._tryton.create(
            "account.tax", name="VAT 21%", description="VAT 21%", type="percentage", rate=decimal("0.21"),
            company=self._company, invoice_account=tax_account, credit_note_account=tax_account)
        for name, taxes in (("Goods", []), ("Goods, VAT 21%", [tax])):
            self._tryton.create(
                "product.category", name=name, accounting=True, supplier_taxes=[["add", taxes]],
                account_expense=self._account("type.expense"), account_revenue=self._account("type.revenue"))
        cash = self._account("name", "Main Cash")
        self._tryton.create(
            "account.invoice.payment.method", name="Bank transfer", company=self._company,
            journal=self._tryton.find("account.journal", ["type", "=", "cash"]), credit_account=cash, debit_account=cash)
