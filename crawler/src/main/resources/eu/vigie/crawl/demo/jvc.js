// Draws what the payload of the page holds, as the site's own script would.
async function payload() {
  const packed = window.jvc && window.jvc.forumsAppPayload;
  if (!packed) return null;
  const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

function element(name, type, text) {
  const made = document.createElement(name);
  made.className = type;
  if (text !== undefined) made.textContent = text;
  return made;
}

function link(url, text, type) {
  const made = element("a", type, text);
  made.href = url;
  return made;
}

function message(data, marked) {
  const box = element("article", "message");
  box.id = "post_" + data.id;
  const head = element("header", "message__head");
  head.append(element("strong", "message__author", data.publishedAuthorName));
  head.append(link("/forums/message/" + data.id, data.publishedDate, "message__date"));
  const body = element("div", "message__content");
  body.innerHTML = data.renderedText;
  box.append(head, body);
  if (data.publishedAuthorSignatureRendered) {
    const signature = element("footer", "message__signature");
    signature.innerHTML = data.publishedAuthorSignatureRendered;
    box.append(signature);
  }
  if (String(data.id) === marked) box.classList.add("message--marked");
  return box;
}

function topic(data) {
  const row = element("li", "topic topic--" + data.stateIcon);
  row.append(link(data.url, data.title, "topic__title"));
  row.append(element("span", "topic__author", data.author.pseudo));
  row.append(element("span", "topic__count", data.responsesCount + " rép."));
  row.append(element("span", "topic__date", data.lastMessageDate));
  return row;
}

function pager(view) {
  const bar = element("nav", "pager");
  if (view.pageCount === 1) return bar;
  for (const page of view.pages) {
    const here = page.pageNumber === view.currentPage;
    bar.append(here ? element("strong", "pager__here", page.pageNumber) : link(page.url, page.pageNumber, "pager__page"));
  }
  if (view.next) bar.append(link(view.next.url, "Suivante ›", "pager__page"));
  return bar;
}

payload().then((data) => {
  const app = document.getElementById("forums-app");
  if (!data || !app) return;
  app.append(pager(data.pagerView));
  if (data.listTopics) {
    const list = element("ul", "topics");
    data.listTopics.forEach((row) => list.append(topic(row)));
    app.append(list);
  } else {
    data.listMessage.forEach((one) => app.append(message(one, app.dataset.marked)));
  }
  app.append(pager(data.pagerView));
  const marked = document.querySelector(".message--marked");
  if (marked) marked.scrollIntoView();
});
