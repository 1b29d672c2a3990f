"""The store for assistants, by the Model Context Protocol: four tools that only read, each answer with where it stands.

make_server("news.db").run()        speaks over standard input and output, as `menurut mcp` does
"""
