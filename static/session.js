// What the pages with forms do where they outlive the session that they were made for: nothing that was typed is lost.
// A form of another session is sent again with the token of today, which the refusal brings; whoever is logged out is told
// to log in elsewhere and to come back.
const postForm = async (send, body) => {
  const answer = await send(body), token = answer.status === 403 && find("[name=token]", answer.page)?.value;
  if (!token) return answer;
  for (const field of all("[name=token]")) field.value = token;
  body.set("token", token);
  return send(body);
};
const tellLoggedOut = () => {
  const line = find("#notice");
  line.replaceChildren(...find("#logged-out").cloneNode(true).childNodes);
  line.hidden = false;
};
