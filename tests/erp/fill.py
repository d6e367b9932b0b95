"""fill.py ADDRESS: gives an empty Tryton a company that buys. Passwords come in TRYTON_ADMIN_PASSWORD and
TRYTON_CONNECTOR_PASSWORD."""

import os
import sys

import company
import trade
from rpc import Tryton

tryton = Tryton(sys.argv[1], "admin", os.environ["TRYTON_ADMIN_PASSWORD"])
currency = company.set_up(tryton, os.environ["TRYTON_CONNECTOR_PASSWORD"])
trade.set_up(tryton, currency)
waiting = tryton.call("model.purchase.purchase.search_count", [["state", "=", "processing"]])
if waiting != trade.ORDERS:
    sys.exit(f"{waiting} of {trade.ORDERS} orders are being processed")
print(f"{len(trade.SUPPLIERS)} suppliers, {trade.ITEMS} items, {waiting} orders")
