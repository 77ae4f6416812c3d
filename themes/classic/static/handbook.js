/* Brings the current chapter into view in a long menu. No page needs it. */
(() => {
  const menu = document.getElementById("_contents");
  const current = menu && menu.querySelector("[aria-current]");
  if (current) menu.scrollTop = current.offsetTop - menu.clientHeight / 3;
})();
