"""Makes reference_candidates.csv: intervals of reference_rows.csv with the candidate as the unit, from the rows and by definition (no library).

Run in this folder with Python 3.11 or later:  python3 reference_candidates.py
Point estimates are R's (reference.R, reference_values.csv); here is what R's packages do not compute for repeated candidates.
"""
import csv
import math
from collections import defaultdict

Z = 1.959964
PROFILES = ["weak", "average", "strong", "exceptional"]
MID = dict(zip(PROFILES, [1.5, 3.5, 4.5, 5]))
LABEL = dict(zip(PROFILES, [2, 3, 4, 5]))
BAND = dict(zip(PROFILES, [(1, 2), (3, 4), (4, 5), (5, 5)]))
NEW = "20260908_090000"


def betacf(a, b, x):
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    h = d
    for m in range(1, 400):
        aa = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / (1 + aa * d)
        c = 1 + aa / c
        h *= d * c
        aa = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / (1 + aa * d)
        c = 1 + aa / c
        h *= d * c
        if abs(d * c - 1) < 1e-15:
            break
    return h


def beta(a, b, x):
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log(1 - x))
    return front * betacf(a, b, x) / a if x < (a + 1) / (a + b + 2) else 1 - front * betacf(b, a, 1 - x) / b


def t_quantile(df, p=0.975):
    low, high = 0.0, 1000.0
    for _ in range(200):
        mid = (low + high) / 2
        if 1 - beta(df / 2, 0.5, df / (df + mid * mid)) / 2 < p:
            low = mid
        else:
            high = mid
    return (low + high) / 2


rows = list(csv.DictReader(open("reference_rows.csv")))
interviews = {}
for r in rows:
    key = (r["run"], r["unit"], r["profile"])
    i = interviews.setdefault(key, {"run": r["run"], "cand": (r["unit"], r["profile"]), "profile": r["profile"], "position": r["position"], "decision": r["decision"], "scores": []})
    if r["score"] != "":
        i["scores"].append(int(r["score"]))
everyone = list(interviews.values())
scored = [i for i in everyone if i["scores"]]
for i in scored:
    i["m"] = sum(i["scores"]) / len(i["scores"])
out = []


def put(name, low, high, se=None):
    out.append((name, low, high, se))


def groups(sample, value):
    by = defaultdict(float)
    for i in sample:
        by[i["cand"]] += value(i)
    return by


def squares(sample, u):
    return sum(v * v for v in groups(sample, u).values())


def people(sample):
    return len({i["cand"] for i in sample})


def mean(sample, f=lambda i: i["m"]):
    return sum(map(f, sample)) / len(sample)


def var_mean(sample, f=lambda i: i["m"]):
    g, m = people(sample), mean(sample, f)
    return g / (g - 1) * squares(sample, lambda i: f(i) - m) / len(sample) ** 2


def of(profile, sample=None):
    return [i for i in (scored if sample is None else sample) if i["profile"] == profile]


def wilson(p, n):
    centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return (0.0 if p == 0 else centre - half, 1.0 if p == 1 else centre + half)


def share(name, sample, inside):
    p, n, g = mean(sample, inside), len(sample), people(sample)
    v, iid = var_mean(sample, inside), p * (1 - p) / n
    worth = n * iid / v if v > iid and v > 0 else n
    if min(p, 1 - p) * g < 5:
        worth = min(worth, g)
    put(name, *wilson(p, worth))


def logit(name, a, se, quantile=Z):
    x, h = math.log(a / (1 - a)), quantile * se / (a * (1 - a))
    put(name, 1 / (1 + math.exp(h - x)), 1 / (1 + math.exp(-x - h)), se)


def wins(a, b):
    return 1.0 if a > b else 0.5 if a == b else 0.0


# Items as observations of their own that carry their candidate.
items = [{"cand": i["cand"], "profile": i["profile"], "m": s} for i in scored for s in i["scores"]]
for lower, higher in zip(PROFILES, PROFILES[1:]):
    for suffix, data in (("", scored), (".item", items)):
        x, y = of(lower, data), of(higher, data)
        for i in y:
            i["u"] = sum(wins(i["m"], j["m"]) for j in x) / len(x)
        a = mean(y, lambda i: i["u"])
        for j in x:
            j["u"] = sum(wins(i["m"], j["m"]) for i in y) / len(y)
        vy, vx = var_mean(y, lambda i: i["u"]), var_mean(x, lambda i: i["u"])
        freedom = (vy + vx) ** 2 / (vy ** 2 / (people(y) - 1) + vx ** 2 / (people(x) - 1))
        logit(f"auc.{lower}_{higher}{suffix}", a, math.sqrt(vy + vx), t_quantile(max(1, freedom)))

biases, errors = [], []
for p in PROFILES:
    s = of(p)
    g, m, se = people(s), mean(s), math.sqrt(var_mean(s))
    t = t_quantile(g - 1)
    low, high = max(1, m - t * se), min(5, m + t * se)
    if min(m - 1, 5 - m) < 0.5:
        # Near an end of the scale the interval reaches inwards as far as on the logit scale.
        q = (m - 1) / 4
        x, h = math.log(q / (1 - q)), t * se / 4 / (q * (1 - q))
        low, high = min(low, 1 + 4 / (1 + math.exp(h - x))), max(high, 1 + 4 / (1 + math.exp(-x - h)))
    put(f"curve.{p}", low, high, se)
    put(f"bias.{p}", low - MID[p], high - MID[p], se)
    biases.append((m - MID[p], se, g))
    errors.append((mean(s, lambda i: abs(i["m"] - MID[p])), math.sqrt(var_mean(s, lambda i: abs(i["m"] - MID[p]))), g))
    low, high = BAND[p]
    share(f"in_band.{p}", s, lambda i: float(low <= math.floor(i["m"] + 0.5) <= high))
    share(f"in_band.{p}.strict", s, lambda i: float(low <= i["m"] <= high))


def satterthwaite(name, parts, scale=1.0):
    value, v = sum(b for b, _, _ in parts) / 4, sum(e * e for _, e, _ in parts)
    df = v * v / sum(e ** 4 / (g - 1) for _, e, g in parts)
    se, t = math.sqrt(v) / 4, t_quantile(df)
    put(name, (value - t * se) * scale, (value + t * se) * scale, se * scale)


mids = list(MID.values())
sd = math.sqrt(sum((x - sum(mids) / 4) ** 2 for x in mids) / 4)
satterthwaite("bias.equal_weight", biases)
satterthwaite("mae.equal_weight", errors)
satterthwaite("smd", biases, 1 / sd)

# Line of means on midpoints, HC1 with candidates as clusters; Satterthwaite's degrees of freedom over profiles.
n, g = len(scored), people(scored)
mx, my = mean(scored, lambda i: MID[i["profile"]]), mean(scored)
sxx = sum((MID[i["profile"]] - mx) ** 2 for i in scored)
slope = sum((MID[i["profile"]] - mx) * (i["m"] - my) for i in scored) / sxx
icept = my - slope * mx
factor = g / (g - 1) * (n - 1) / (n - 2)
for name, value, infl in (("calibration.slope", slope, lambda x: (x - mx) / sxx), ("calibration.intercept", icept, lambda x: 1 / n - mx * (x - mx) / sxx)):
    def part(profile):
        return squares(of(profile), lambda i: infl(MID[profile]) * (i["m"] - icept - slope * MID[profile]))

    parts = [(part(p), people(of(p))) for p in PROFILES if of(p)]
    se = math.sqrt(factor * sum(v for v, _ in parts))
    t = t_quantile(min(g - 1, max(1, sum(v for v, _ in parts) ** 2 / sum(v * v / (k - 1) for v, k in parts if k > 1))))
    put(name, value - t * se, value + t * se, se)


# Shares of items: pooled intraclass correlation of candidates' items within profiles.
def clusters(profile):
    by = defaultdict(list)
    for i in of(profile):
        by[i["cand"]] += i["scores"]
    return list(by.values())


between = within = total = fewer = 0.0
candidates = 0
for p in PROFILES:
    c = clusters(p)
    everything = [s for k in c for s in k]
    grand = sum(everything) / len(everything)
    between += sum(len(k) * (sum(k) / len(k) - grand) ** 2 for k in c)
    within += sum((s - sum(k) / len(k)) ** 2 for k in c for s in k)
    total += len(everything)
    candidates += len(c)
    fewer += sum(len(k) ** 2 for k in c) / len(everything)
msb, msw, size = between / (candidates - 4), within / (total - candidates), (total - fewer) / (candidates - 4)
icc = max(0.0, (msb - msw) / (msb + (size - 1) * msw))


def item_share(name, selected, inside, value=None):
    c = [k for p in selected for k in clusters(p)]
    n, g = sum(map(len, c)), len(c)
    share_of = sum(map(len, [[s for s in k if inside(s)] for k in c])) / n
    v = g / (g - 1) * sum((sum(map(inside, k)) - share_of * len(k)) ** 2 for k in c) / n ** 2
    effect = max(1.0, v / (share_of * (1 - share_of) / n)) if 0 < share_of < 1 else 1.0
    if min(share_of, 1 - share_of) * g < 5:
        pooled = 1 + (sum(len(k) ** 2 for k in c) / n - 1) * icc
        effect = min(max(effect, pooled), max(1, n / g))
    put(name, *wilson(share_of, n / effect))


for p in PROFILES:
    for s in (5, 1):
        item_share(f"share{s}.{p}", [p], lambda x, s=s: x == s)
# Agreement takes the numbers of items per profile as given: its variance is the weighted sum of the profiles' own.
for name, points in (("agreement.exact", 0), ("agreement.adjacent", 1)):
    n = sum(len(k) for p in PROFILES for k in clusters(p))
    v = hits = squared = 0.0
    g = 0
    for p in PROFILES:
        c = clusters(p)
        n_p = sum(map(len, c))
        good = [sum(abs(s - LABEL[p]) <= points for s in k) for k in c]
        q = sum(good) / n_p
        hits += sum(good)
        v += (n_p / n) ** 2 * len(c) / (len(c) - 1) * sum((h - q * len(k)) ** 2 for h, k in zip(good, c)) / n_p ** 2
        squared += sum(len(k) ** 2 for k in c)
        g += len(c)
    q = hits / n
    effect = max(1.0, v / (q * (1 - q) / n))
    if min(q, 1 - q) * g < 5:
        effect = min(max(effect, 1 + (squared / n - 1) * icc), n / g)
    put(name, *wilson(q, n / effect), math.sqrt(v))

# Recommendations need no score.
known = [i for i in everyone if i["decision"]]
share("false_proceed.weak", of("weak", known), lambda i: float(i["decision"] == "proceed"))
share("false_reject.exceptional", of("exceptional", known), lambda i: float(i["decision"] == "not_a_fit"))
share("proceed.recall", [i for i in known if i["profile"] in PROFILES[2:]], lambda i: float(i["decision"] == "proceed"))
share("proceed.precision", [i for i in known if i["decision"] == "proceed"], lambda i: float(i["profile"] in PROFILES[2:]))
y, x = [i for i in scored if i["decision"] == "proceed"], [i for i in scored if i["decision"] and i["decision"] != "proceed"]
a = sum(wins(i["m"], j["m"]) for i in y for j in x) / len(x) / len(y)
uy = groups(y, lambda i: (sum(wins(i["m"], j["m"]) for j in x) / len(x) - a) / len(y))
ux = groups(x, lambda j: (sum(wins(i["m"], j["m"]) for i in y) / len(y) - a) / len(x))
both = set(uy) & set(ux)
g = len(set(uy) | set(ux))
vy, vx = len(uy) / (len(uy) - 1) * sum(u * u for u in uy.values()), len(ux) / (len(ux) - 1) * sum(u * u for u in ux.values())
v = vy + vx
freedom = v ** 2 / (vy ** 2 / (len(uy) - 1) + vx ** 2 / (len(ux) - 1))
v += 2 * g / (g - 1) * sum(uy[c] * ux[c] for c in both)
logit("recommendation.auc", a, math.sqrt(v), t_quantile(freedom))


# Drift: candidates on both sides take error away.
def drift(name, strata_of):
    strata = defaultdict(lambda: ([], []))
    for i in scored:
        strata[strata_of(i)][i["run"] == NEW].append(i)
    used = {k: s for k, s in strata.items() if s[0] and s[1]}
    w = {k: len(a) * len(b) / (len(a) + len(b)) for k, (a, b) in used.items()}
    total = sum(w.values())
    value = sum(w[k] / total * (mean(b) - mean(a)) for k, (a, b) in used.items())
    sides = [(k, sign, s) for k, (a, b) in used.items() for sign, s in ((-1, a), (1, b))]
    usable = [s for _, _, s in sides if people(s) > 1]
    pooled = sum(var_mean(s) * people(s) * (people(s) - 1) for s in usable) / sum(people(s) - 1 for s in usable)
    v, together = 0.0, defaultdict(list)
    for k, sign, s in sides:
        v += (w[k] / total) ** 2 * (var_mean(s) if people(s) >= 4 else pooled / people(s))
        for cand, u in groups(s, lambda i: sign * w[k] / total * (i["m"] - mean(s)) / len(s)).items():
            together[cand].append(u)
    v += sum(sum(us) ** 2 - sum(u * u for u in us) for us in together.values())
    t, se = t_quantile(len(together) - 1), math.sqrt(v)
    put(name, value - t * se, value + t * se, se)


drift("drift.raw", lambda i: "all")
drift("drift.stratified", lambda i: (i["position"], i["profile"]))



# Slopes within interviews, the interviews of a candidate one cluster.
def slope(name, of_row):
    by_interview = defaultdict(list)
    for r in rows:
        if r["score"] != "" and of_row(r) is not None:
            by_interview[(r["run"], r["unit"], r["profile"])].append((of_row(r), int(r["score"])))
    sxx, sxy = defaultdict(float), defaultdict(float)
    for (run, unit, profile), points in by_interview.items():
        if len(points) > 1:
            x, y = (sum(p[k] for p in points) / len(points) for k in (0, 1))
            sxx[unit, profile] += sum((p[0] - x) ** 2 for p in points)
            sxy[unit, profile] += sum((p[0] - x) * (p[1] - y) for p in points)
    g, value = len(sxx), sum(sxy.values()) / sum(sxx.values())
    se = math.sqrt(g / (g - 1) * sum((sxy[c] - value * sxx[c]) ** 2 for c in sxx)) / sum(sxx.values())
    t = t_quantile(g - 1)
    put(name, value - t * se, value + t * se, se)


slope("verbosity.slope", lambda r: math.log2(int(r["words"])) if r["words"] not in ("", "0") else None)
slope("order.slope", lambda r: int(r["question"]) if r["question"] != "" else None)

with open("reference_candidates.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["id", "low", "high", "se"])
    for name, low, high, se in out:
        writer.writerow([name, repr(low), repr(high), "" if se is None else repr(se)])
