"""The evidence site: a store's articles and claims as pages that need no script.

    app = create_app("news.db")        a FastAPI application; `menurut serve` runs it on this machine only

A request goes guard -> routes -> one record of `pages/` -> one template. What a page says stands in languages/*/strings.yml.
"""
