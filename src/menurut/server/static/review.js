// Keys for the review: a accepts, r rejects, e opens the fields, u takes the last decision back. Without this file the buttons do it.
const edit = document.getElementById("edit");
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  if (typing || event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
  if (event.key === "e" && edit) {
    edit.open = true;
    edit.querySelector("select, input").focus();
    event.preventDefault();
    return;
  }
  const button = document.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
  if (button) {
    event.preventDefault();
    button.click();
  }
});
