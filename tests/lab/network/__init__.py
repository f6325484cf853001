"""A network in namespaces of its own: nodes, wires with chosen faults, and a log of every packet as the truth."""
