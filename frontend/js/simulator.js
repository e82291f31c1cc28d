// Brings in new messages every two seconds, unless somebody is typing or choosing. Without this script a link does it.
const phones = () => document.getElementById("phones");
const busy = () => phones().contains(document.activeElement)
    || [...phones().querySelectorAll("input[name=body]")].some(field => field.value !== "")
    || [...phones().querySelectorAll("input[name=picture]")].some(box => box.checked)
    || [...phones().querySelectorAll("option")].some(option => option.selected !== option.defaultSelected);
const toEnd = () => phones().querySelectorAll(".screen").forEach(screen => screen.scrollTop = screen.scrollHeight);

async function refresh() {
    if (document.hidden || busy()) {
        return;
    }
    const answer = await fetch("/simulator", {cache: "no-store"});
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("phones");
    if (answer.ok && fresh && !busy()) {
        phones().replaceWith(document.adoptNode(fresh));
        toEnd();
    }
}

toEnd();
setInterval(() => refresh().catch(() => {}), 2000); // a portal that is restarting is asked again
