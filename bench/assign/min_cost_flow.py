"""The case on standard input solved by OR-tools' SimpleMinCostFlow, a solver in C++ (pip install ortools).

Input, whole numbers of 32 bits: orders, volunteers, pairs, the price of an empty slot, then of each pair its order, its
volunteer and its cost. Prints the cost and the milliseconds of the processor, without building the network.
"""

import json
import sys
import time

import numpy
from ortools.graph.python import min_cost_flow

numbers = numpy.frombuffer(sys.stdin.buffer.read(), dtype=numpy.int32)
orders, volunteers, pairs, empty_slot_price = (int(number) for number in numbers[:4])
pair_orders, pair_volunteers, pair_costs = numbers[4:].reshape(3, pairs)
everybody = numpy.arange(orders + volunteers, dtype=numpy.int32)
sink = orders + volunteers

flow = min_cost_flow.SimpleMinCostFlow()
# Pairs, then for each order the slot that stays empty, then for each volunteer the one order he takes.
tails = numpy.concatenate([pair_orders, everybody])
heads = numpy.concatenate([pair_volunteers + orders, numpy.full(orders + volunteers, sink, dtype=numpy.int32)])
costs = numpy.concatenate([pair_costs, numpy.full(orders, empty_slot_price), numpy.zeros(volunteers, dtype=numpy.int32)])
flow.add_arcs_with_capacity_and_unit_cost(tails, heads, numpy.ones(len(tails)), costs)
flow.set_nodes_supplies(everybody[:orders], numpy.ones(orders))
flow.set_node_supply(sink, -orders)
started_at = time.process_time()
status = flow.solve()
ended_at = time.process_time()
if status != flow.OPTIMAL:
    raise SystemExit(f"not solved: {status}")
print(json.dumps({"cost": flow.optimal_cost(), "cpuMs": 1000 * (ended_at - started_at)}))
