"""What a village is: frozen, typed, documented. It is the schema of the content and its documentation in one.

Villagers type the Dutch keys (the aliases of the fields); the code speaks English; here and nowhere else both meet.
"""
