"""What is bought from whom: three suppliers, twenty items, ten orders that wait for the supplier's answer."""

import datetime

from rpc import day, days, decimal

SUPPLIERS = [
    ("SUP-100", "Acme Castings GmbH", "Foundry Road 1", "Ulm"),
    ("SUP-200", "Borealis Fasteners AB", "Hamngatan 7", "Luleå"),
    ("SUP-300", "Ceylon Rubber PLC", "Galle Road 120", "Colombo"),
]
ITEMS = 20
ORDERS = 10
LEAD_TIME = 14
DELIVERY_IN = 21


def set_up(tryton, currency):
    suppliers = [_supplier(tryton, *one) for one in SUPPLIERS]
    units = _units(tryton)
    items = [_item(tryton, number, suppliers, units, currency) for number in range(1, ITEMS + 1)]
    orders = [_order(tryton, number, suppliers, items) for number in range(1, ORDERS + 1)]
    # Confirming an order also sends it: it comes out in the state "processing".
    tryton.call("model.purchase.purchase.quote", orders)
    tryton.call("model.purchase.purchase.confirm", orders)


def _supplier(tryton, code, name, street, city):
    return tryton.create(
        "party.party", code=code, name=name,
        supplier_payment_term=tryton.find("account.invoice.payment_term", ["name", "=", "Net 30 days"]),
        addresses=[["create", [{"street": street, "city": city}]]],
        contact_mechanisms=[["create", [{"type": "email", "value": f"orders@{code.lower()}.example"}]]])


def _units(tryton):
    return {
        "piece": tryton.find("product.uom", ["symbol", "=", "u"]),
        "kilogram": tryton.find("product.uom", ["symbol", "=", "kg"]),
        "box": tryton.create("product.uom", name="Box of 10", symbol="bx10", factor=10.0, rate=0.1, rounding=1.0,
                             digits=0, category=tryton.shipped("product", "uom_cat_unit")),
    }


def _item(tryton, number, suppliers, units, currency):
    """Every fifth item is counted in kilograms, every seventh is bought in boxes of ten."""
    supplier = number % len(suppliers)
    stocked = units["kilogram" if number % 5 == 0 else "piece"]
    bought = units["box"] if number % 7 == 0 else stocked
    price = 10 + number
    category = "Goods, VAT 21%" if number % 2 else "Goods"
    template = tryton.create(
        "product.template", name=f"Part {number}", code=f"P-{number:04}", type="goods", default_uom=stocked,
        purchasable=True, purchase_uom=bought, list_price=decimal(2 * price), cost_price_method="fixed",
        account_category=tryton.find("product.category", ["name", "=", category]),
        products=[["create", [{"cost_price": decimal(price)}]]])
    product = tryton.find("product.product", ["template", "=", template])
    tryton.create(
        "purchase.product_supplier", template=template, product=product, party=suppliers[supplier],
        code=f"VEND-{number:04}", currency=currency, lead_time=days(LEAD_TIME),
        prices=[["create", [{"quantity": 0.0, "unit_price": decimal(price)}]]])
    return {"id": product, "unit": bought, "price": decimal(f"{price}.25"), "supplier": supplier}


def _order(tryton, number, suppliers, items):
    supplier = (number - 1) % len(suppliers)
    theirs = [item for item in items if item["supplier"] == supplier]
    start = (number - 1) % 4
    party = suppliers[supplier]
    today = datetime.date.today()
    lines = [
        {"type": "line", "product": item["id"], "unit": item["unit"], "quantity": 100.0 + 10 * position,
         "unit_price": item["price"], "description": f"Line {position + 1}"}
        for position, item in enumerate(theirs[start:start + 3])
    ]
    return tryton.create(
        "purchase.purchase", party=party, reference=f"SEED-{number:05}", description=f"Order {number}",
        invoice_address=tryton.find("party.address", ["party", "=", party]),
        payment_term=tryton.find("account.invoice.payment_term", ["name", "=", "Net 30 days"]),
        purchase_date=day(today), delivery_date=day(today + datetime.timedelta(days=DELIVERY_IN)),
        invoice_method="shipment", lines=[["create", lines]])
