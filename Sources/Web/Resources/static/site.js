// Small comforts; every page works without them.

// "/" goes to the search field, as in many programs.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select")) return;
  const field = document.querySelector("form.search input");
  if (!field) return;
  event.preventDefault();
  field.focus();
});

// A place under the pointer or with the focus is marked in the list beside the map, and the other way round.
const partners = new Map();
for (const element of document.querySelectorAll("[data-place]")) {
  const name = element.dataset.place;
  if (!partners.has(name)) partners.set(name, []);
  partners.get(name).push(element);
}
for (const [, elements] of partners) {
  if (elements.length < 2) continue;
  for (const element of elements) {
    const mark = (on) => () => elements.forEach((other) => other.classList.toggle("marked", on));
    element.addEventListener("pointerenter", mark(true));
    element.addEventListener("pointerleave", mark(false));
    element.addEventListener("focusin", mark(true));
    element.addEventListener("focusout", mark(false));
  }
}

// A history that does not fit is shown from its last days on: that is what one came for.
for (const drawing of document.querySelectorAll(".scroll:has(> .history)")) drawing.scrollLeft = drawing.scrollWidth;

// A form: a second press within a second is the first one's echo; what was typed and not sent is asked for before one leaves.
for (const form of document.querySelectorAll("form.act")) {
  let pressed = -Infinity;
  let isTyped = false;
  form.addEventListener("input", () => { isTyped = true; });
  form.addEventListener("submit", (event) => {
    if (event.timeStamp - pressed < 1000) return event.preventDefault();
    pressed = event.timeStamp;
    isTyped = false;
  });
  addEventListener("beforeunload", (event) => { if (isTyped) event.preventDefault(); });
  // Back from the next page shows this one as it was left: it may be sent again.
  addEventListener("pageshow", () => { pressed = -Infinity; });

  for (const field of form.querySelectorAll("input[data-day]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = field.dataset.day;
    button.addEventListener("click", () => {
      field.value = field.dataset.today;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    });
    field.after(button);
  }
}
