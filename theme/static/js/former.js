// A document has a new address: a link to one of its passages goes on to that passage.
{
  const eid = decodeURIComponent(location.hash.slice(1));
  const passage = eid && document.getElementById(eid);
  location.replace((passage?.href ? passage : document.getElementById("leads-to")).href);
}
