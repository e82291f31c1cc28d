// Nothing of a person stays on the screen once the session is over. The sign-in page is shown only where nobody is
// signed in, so it sends the browser's other tabs away; they come back at once if that is not so.
"use strict";
const signIn = "/staff-sign-in";
const tabs = new BroadcastChannel("staff-session");
const leave = () => {
    document.body.replaceChildren();
    location.assign(signIn + "?expired");
};

if (location.pathname.startsWith(signIn)) {
    history.replaceState(history.state, "", location.pathname + location.search); // "#q=" has names and numbers
    tabs.postMessage("over");
} else {
    tabs.onmessage = leave;
    addEventListener("pageshow", event => event.persisted && leave()); // Back, after signing out

    // Vaadin answers any 401 with an empty box over the page.
    new MutationObserver(() => {
        const box = document.querySelector(".v-system-error");
        if (box && box.textContent === "") {
            leave();
        }
    }).observe(document.body, {childList: true});

    // Out of reach of the portal for longer than a session lasts: a heartbeat would have come every five minutes.
    let heard = Date.now();
    new PerformanceObserver(answers => {
        if (answers.getEntries().some(answer => answer.responseStatus === 200)) {
            heard = Date.now();
        }
    }).observe({type: "resource"});
    setInterval(() => Date.now() - heard > 36 * 60_000 && leave(), 60_000);
}
