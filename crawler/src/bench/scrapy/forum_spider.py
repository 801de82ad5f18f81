"""What a Scrapy user would write to read a phpBB forum: lists and threads are followed, posts extracted. For the benchmark only."""

import re
from urllib.parse import urlsplit

import scrapy

SESSION = re.compile(r"[?&]sid=[0-9a-f]+")


class ForumSpider(scrapy.Spider):
    name = "forum"
    custom_settings = {
        "CONCURRENT_REQUESTS": 8,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_DELAY": 0,
        "ROBOTSTXT_OBEY": True,
        "TELNETCONSOLE_ENABLED": False,
        "COOKIES_ENABLED": False,
    }

    def __init__(self, start, **more):
        super().__init__(**more)
        self.start_urls = start.split(",")
        self.allowed_domains = sorted({urlsplit(url).hostname for url in self.start_urls})

    def parse(self, response):
        for post in response.css("div.post"):
            words = post.css(".content").xpath(".//text()[not(ancestor::blockquote)]").getall()
            yield {
                "id": post.attrib.get("id", ""),
                "author": post.css(".author strong *::text, .author .username::text").get(""),
                "date": post.css("time::attr(datetime)").get() or "".join(post.css(".author::text").getall()),
                "text": " ".join(" ".join(words).split()),
                "quotes": [" ".join(q.xpath(".//text()").getall()) for q in post.css("blockquote")],
                "thread": response.css("h2.topic-title a::text, title::text").get(""),
            }
        for href in response.css("a.forumtitle::attr(href), a.topictitle::attr(href), .pagination a::attr(href)").getall():
            yield response.follow(SESSION.sub("", href), self.parse)
