# Makes reference_rows.csv (an invented corpus) and reference_values.csv (what R says about it).
# Run in this folder with R 4.2, psych, pROC, sandwich and vcd installed:  Rscript reference.R
suppressMessages({library(psych); library(pROC); library(sandwich); library(vcd)})
set.seed(20260907)
prof <- c("weak", "average", "strong", "exceptional"); mid <- c(1.5, 3.5, 4.5, 5); lab <- c(2, 3, 4, 5)
true <- c(2.0, 3.1, 4.2, 4.7); positions <- c("Data Engineer", "Support Engineer", "Analyst")

one <- function(run, unit, position, p, shift) {
  ability <- rnorm(1, 0, .35); n <- sample(3:7, 1)
  words <- round(exp(rnorm(n, 4.3, .6))); asked <- sort(sample(1:9, n))
  rel <- sample(c(.2, .4, .6, .8, 1, NA), n, TRUE, c(.05, .1, .2, .3, .25, .1))
  raw <- true[p] + ability + shift + c(0, .15, -.1)[match(position, positions)] + .12 * (log2(words) - 6) + rnorm(n, 0, .6)
  score <- pmin(5, pmax(1, round(raw))); score[runif(n) < .03] <- NA
  m <- mean(score, na.rm = TRUE)
  d <- if (is.nan(m)) NA else if (runif(1) < .04) NA else c("not_a_fit", "reservations", "proceed")[1 + (m + rnorm(1, 0, .4) > 2.6) + (m + rnorm(1, 0, .4) > 3.9)]
  data.frame(run, evaluator = "anchored", unit, position, profile = prof[p], decision = d, item = 1:n, score, words, question = asked, relevance = rel)
}
rows <- list()
for (p in 1:4) for (i in 1:c(14, 18, 12, 16)[p]) {
  unit <- sprintf("C%d%02d", p, i); position <- positions[1 + (i %% 3)]
  rows[[length(rows) + 1]] <- one("20260901_090000", unit, position, p, 0)
  if (i %% 2 == 0) rows[[length(rows) + 1]] <- one("20260908_090000", unit, position, p, -.25)
}
for (p in 1:4) for (i in 1:c(4, 6, 12, 15)[p])
  rows[[length(rows) + 1]] <- one("20260908_090000", sprintf("N%d%02d", p, i), positions[1 + (i %% 2)], p, -.25)
gone <- one("20260908_090000", "N199", positions[1], 1, 0); gone$score <- NA; gone$decision <- "not_a_fit"
r <- do.call(rbind, c(rows, list(gone)))
write.csv(r, "reference_rows.csv", row.names = FALSE, na = "", quote = FALSE)

r <- read.csv("reference_rows.csv", na.strings = "")
r$p <- match(r$profile, prof); r$cand <- paste(r$unit, r$position, r$profile); r$iv <- paste(r$run, r$cand)
s <- r[!is.na(r$score), ]
iv <- aggregate(cbind(score, p) ~ iv + run + cand + position, s, mean); names(iv)[names(iv) == "score"] <- "m"
iv$n <- as.vector(table(s$iv)[iv$iv]); iv$s <- as.vector(tapply(s$score, s$iv, sum)[iv$iv])
iv$d <- match(r$decision[match(iv$iv, r$iv)], c("not_a_fit", "reservations", "proceed")) - 1
z <- 1.959964; out <- data.frame()
put <- function(id, value, low = NA, high = NA, se = NA, tol = 1e-6) out <<- rbind(out, data.frame(id, value = as.numeric(value), low = as.numeric(low), high = as.numeric(high), se = as.numeric(se), tol))
wilson <- function(p, n) { ctr <- (p + z^2 / (2 * n)) / (1 + z^2 / n); h <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)) / (1 + z^2 / n); c(max(0, ctr - h), min(1, ctr + h)) }

# Order of the profiles. Clusters of items are candidates: some were interviewed twice.
cluster_var <- function(v, id) { g <- tapply(v - mean(v), id, sum); length(g) / (length(g) - 1) * sum(g^2) / length(v)^2 }
for (k in 1:3) {
  a <- roc(controls = iv$m[iv$p == k], cases = iv$m[iv$p == k + 1], direction = "<", quiet = TRUE); ci <- ci.auc(a, method = "delong")
  id <- paste0("auc.", prof[k], "_", prof[k + 1]); put(id, auc(a), ci[1], ci[3], sqrt(var(a)))
  x <- s$score[s$p == k]; y <- s$score[s$p == k + 1]
  hy <- sapply(y, function(v) mean(x < v) + mean(x == v) / 2); hx <- sapply(x, function(v) mean(y > v) + mean(y == v) / 2)
  se <- sqrt(cluster_var(hy, s$cand[s$p == k + 1]) + cluster_var(hx, s$cand[s$p == k]))
  put(paste0(id, ".item"), mean(hy), mean(hy) - z * se, min(1, mean(hy) + z * se), se)
}
cd <- function(x, y) { dx <- sign(outer(x, x, "-")); dy <- sign(outer(y, y, "-")); c(sum(dx * dy) / 2, sum(dx != 0) / 2, sum(dy != 0) / 2) }
for (level in c("interview", "item")) {
  x <- if (level == "item") s$p else iv$p; y <- if (level == "item") s$score else iv$m; k <- cd(x, y)
  put(paste0("somers_d.", level), k[1] / k[2]); put(paste0("kendall_tau_b.", level), cor(x, y, method = "kendall")); put(paste0("spearman.", level), cor(x, y, method = "spearman"))
}
# Level.
b <- c(); bse <- c(); ae <- c(); aese <- c()
for (k in 1:4) {
  m <- iv$m[iv$p == k]; t <- t.test(m); q <- s[s$p == k, ]
  put(paste0("curve.", prof[k]), mean(m), t$conf.int[1], t$conf.int[2], t$stderr)
  put(paste0("bias.", prof[k]), mean(m) - mid[k], t$conf.int[1] - mid[k], t$conf.int[2] - mid[k], t$stderr)
  b[k] <- mean(m) - mid[k]; bse[k] <- t$stderr; ae[k] <- mean(abs(m - mid[k])); aese[k] <- sd(abs(m - mid[k])) / sqrt(length(m))
  lo <- c(1, 3, 4, 5)[k]; hi <- c(2, 4, 5, 5)[k]; rd <- floor(m + .5)
  w <- wilson(mean(rd >= lo & rd <= hi), length(m)); put(paste0("in_band.", prof[k]), mean(rd >= lo & rd <= hi), w[1], w[2])
  w <- wilson(mean(m >= lo & m <= hi), length(m)); put(paste0("in_band.", prof[k], ".strict"), mean(m >= lo & m <= hi), w[1], w[2])
  fit <- lm(score ~ 1, q); se <- sqrt(vcovCL(fit, cluster = q$cand)[1, 1]); put(paste0("profile.mean_item.", prof[k]), coef(fit), NA, NA, se)
  for (e in c(5, 1)) {
    h <- as.numeric(q$score == e); ph <- mean(h); f2 <- lm(h ~ 1)
    deff <- if (ph %in% c(0, 1)) 1 else vcovCL(f2, cluster = q$cand)[1, 1] / (ph * (1 - ph) / length(h))
    w <- wilson(ph, length(h) / max(1, deff)); put(paste0("share", e, ".", prof[k]), ph, w[1], w[2])
  }
}
I <- nrow(iv); tq <- qt(.975, I - 1)
put("bias.equal_weight", mean(b), mean(b) - tq * sqrt(sum(bse^2)) / 4, mean(b) + tq * sqrt(sum(bse^2)) / 4, sqrt(sum(bse^2)) / 4)
put("mae.equal_weight", mean(ae), NA, NA, sqrt(sum(aese^2)) / 4); put("mae", mean(abs(iv$m - mid[iv$p]))); put("bias.raw", mean(iv$m - mid[iv$p]))
put("smd", mean(b) / sqrt(mean((mid - mean(mid))^2)))
fit <- lm(m ~ mid[p], iv); v <- vcovCL(fit, cluster = seq_len(I))
put("calibration.slope", coef(fit)[2], coef(fit)[2] - tq * sqrt(v[2, 2]), coef(fit)[2] + tq * sqrt(v[2, 2]), sqrt(v[2, 2]))
put("calibration.intercept", coef(fit)[1], coef(fit)[1] - tq * sqrt(v[1, 1]), coef(fit)[1] + tq * sqrt(v[1, 1]), sqrt(v[1, 1]))
put("effective_range", (mean(iv$m[iv$p == 4]) - mean(iv$m[iv$p == 1])) / 3.5)
# Agreement, with a jackknife-free delta check: the error of kappa by numerical influence, summed per candidate within profile.
kap <- function(t) { t <- t / sum(t); w <- outer(1:5, 1:5, function(i, j) (i - j)^2); 1 - sum(w * t) / sum(w * outer(rowSums(t), colSums(t))) }
tab <- function(w) { t <- matrix(0, 5, 5); for (k in 1:4) for (e in 1:5) t[lab[k], e] <- sum(w[[k]] * (s$score[s$p == k] == e)); t }
for (equal in c(FALSE, TRUE)) {
  base <- lapply(1:4, function(k) rep(if (equal) 1 / sum(s$p == k) / 4 else 1, sum(s$p == k))); v0 <- kap(tab(base)); var <- 0
  for (k in 1:4) {
    # derivative of kappa with respect to the share of each score within the profile
    sh <- sapply(1:5, function(e) mean(s$score[s$p == k] == e)); W <- sum(base[[k]])
    g <- sapply(1:5, function(e) { f <- function(h) { t <- matrix(0, 5, 5); for (j in 1:4) { q <- sapply(1:5, function(x) mean(s$score[s$p == j] == x)); if (j == k) q[e] <- q[e] + h; t[lab[j], ] <- t[lab[j], ] + sum(base[[j]]) * q }; kap(t) }; h <- 1e-5; (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h) })
    var <- var + cluster_var(g[s$score[s$p == k]], s$cand[s$p == k])
  }
  put(if (equal) "qwk.item.equal_weight" else "qwk.item", v0, NA, NA, sqrt(var))
}
put("qwk.item", Kappa(tab(lapply(1:4, function(k) rep(1, sum(s$p == k)))), weights = "Fleiss-Cohen")$Weighted[1])
ccc <- function(x, y, w) { w <- w / sum(w); mx <- sum(w * x); my <- sum(w * y); 2 * sum(w * (x - mx) * (y - my)) / (sum(w * (x - mx)^2) + sum(w * (y - my)^2) + (mx - my)^2) }
put("ccc.interview", ccc(mid[iv$p], iv$m, rep(1, I))); put("ccc.interview.equal_weight", ccc(mid[iv$p], iv$m, 1 / table(iv$p)[as.character(iv$p)]))
for (d in 0:1) { h <- as.numeric(abs(s$score - lab[s$p]) <= d); p0 <- mean(h); v <- sum(sapply(1:4, function(k) (sum(s$p == k) / nrow(s))^2 * cluster_var(h[s$p == k], s$cand[s$p == k])))
  w <- wilson(p0, nrow(s) / max(1, v / (p0 * (1 - p0) / nrow(s)))); put(c("agreement.exact", "agreement.adjacent")[d + 1], p0, w[1], w[2], sqrt(v)) }
# Repeatability.
a <- iv[iv$run == "20260901_090000", ]; c2 <- iv[iv$run == "20260908_090000", ]; both <- intersect(a$cand, c2$cand)
x <- cbind(a$m[match(both, a$cand)], c2$m[match(both, c2$cand)]); ic <- ICC(x, lmer = FALSE)$results
put("icc_2_1", ic$ICC[2], ic$`lower bound`[2], ic$`upper bound`[2]); put("icc_3_1", ic$ICC[3], ic$`lower bound`[3], ic$`upper bound`[3])
an <- anova(lm(as.vector(x) ~ factor(rep(1:2, each = nrow(x))) + factor(rep(1:nrow(x), 2)))); sem <- sqrt(an[3, 3] + max(0, (an[1, 3] - an[3, 3]) / nrow(x)))
put("sem", sem); put("sdc95", 1.96 * sqrt(2) * sem)
kalpha <- function(units, metric) { units <- units[lengths(units) > 1]; all <- unlist(units); n <- length(all); d <- function(a, b) metric(a, b, all)
  do <- sum(sapply(units, function(u) sum(outer(u, u, Vectorize(d))) / (length(u) - 1))) / n; de <- sum(outer(all, all, Vectorize(d))) / (n * (n - 1)); 1 - do / de }
ordm <- function(a, b, all) { lo <- min(a, b); hi <- max(a, b); (sum(all >= lo & all <= hi) - (sum(all == lo) + sum(all == hi)) / 2)^2 * (a != b) }
rp <- iv[iv$cand %in% names(which(table(iv$cand) > 1)), ]
put("alpha.mean", kalpha(split(rp$m, rp$cand), function(a, b, all) (a - b)^2)); put("alpha.recommendation", kalpha(lapply(split(rp$d, rp$cand), function(v) v[!is.na(v)]), ordm))
da <- factor(a$d[match(both, a$cand)], 0:2); db <- factor(c2$d[match(both, c2$cand)], 0:2); kk <- Kappa(table(da, db), weights = "Fleiss-Cohen")$Weighted
put("qwk.recommendation", kk[1], kk[1] - z * kk[2], min(1, kk[1] + z * kk[2]), kk[2])
# Decisions.
k <- iv[!is.na(iv$d), ]; w <- k[k$p == 1, ]; q <- wilson(mean(w$d == 2), nrow(w)); put("false_proceed.weak", mean(w$d == 2), q[1], q[2])
w <- k[k$p == 4, ]; q <- wilson(mean(w$d == 0), nrow(w)); put("false_reject.exceptional", mean(w$d == 0), q[1], q[2])
ro <- roc(controls = k$m[k$d < 2], cases = k$m[k$d == 2], direction = "<", quiet = TRUE); ci <- ci.auc(ro); put("recommendation.auc", auc(ro), ci[1], ci[3], sqrt(var(ro)))
put("recommendation.overlap", max(0, max(k$m[k$d < 2]) - min(k$m[k$d == 2])), min(k$m[k$d == 2]), max(k$m[k$d < 2]))
dd <- sign(outer(k$d, k$d, "-")) * sign(outer(k$m, k$m, "-")); put("recommendation.discordant", sum(dd < 0) / sum(dd != 0))
# Drift.
n1 <- nrow(a); n2 <- nrow(c2); se <- sqrt(var(a$m) / n1 + var(c2$m) / n2); d <- mean(c2$m) - mean(a$m); t0 <- qt(.975, n1 + n2 - 1); put("drift.raw", d, d - t0 * se, d + t0 * se, se)
iv$cell <- paste(iv$position, iv$p); cells <- intersect(iv$cell[iv$run == "20260901_090000"], iv$cell[iv$run == "20260908_090000"])
put("drift.stratified", coef(lm(m ~ (run == "20260908_090000") + cell, iv[iv$cell %in% cells, ]))[2])
d <- x[, 2] - x[, 1]; t <- t.test(d); put("drift.paired", mean(d), t$conf.int[1], t$conf.int[2], t$stderr); put("drift.paired.wilcoxon", suppressWarnings(wilcox.test(round(d, 9))$p.value))
c1 <- s$score[s$run == "20260901_090000"]; c3 <- s$score[s$run == "20260908_090000"]; p1 <- tabulate(c1, 5) / length(c1); p3 <- tabulate(c3, 5) / length(c3)
put("drift.wasserstein", sum(abs(cumsum(p1 - p3)))); put("drift.ks", suppressWarnings(ks.test(c1, c3)$statistic)); put("drift.psi", sum((p3 - p1) * log(p3 / p1)))
ra <- r[r$run == "20260901_090000", "relevance"]; rc <- r[r$run == "20260908_090000", "relevance"]; put("drift.relevance", mean(is.na(rc)) - mean(is.na(ra)))
put("drift.relevance.ks", suppressWarnings(ks.test(ra[!is.na(ra)], rc[!is.na(rc)])$statistic))
# Side effects. Within an interview = a dummy per interview.
s1 <- s[s$iv %in% names(which(table(s$iv) > 1)), ]
for (v in c("verbosity", "order")) {
  s1$x <- if (v == "verbosity") log2(s1$words) else s1$question; put(paste0(v, ".slope"), coef(lm(score ~ x + factor(iv), s1))[2])
}
rs <- s[!is.na(s$relevance), ]; put("relevance.spearman", cor(rs$relevance, rs$score, method = "spearman"))
f <- anova(lm(score ~ factor(p) + factor(iv), s)); ni <- table(s$iv); np <- table(s$p); G <- length(ni); n0 <- (nrow(s) - sum(sapply(1:4, function(k) sum(table(s$iv[s$p == k])^2) / np[k]))) / (G - 4)
put("halo.icc1", (f[2, 3] - f[3, 3]) / (f[2, 3] + (n0 - 1) * f[3, 3]))
mult <- iv[iv$n > 1, ]; same <- sapply(mult$iv, function(i) length(unique(s$score[s$iv == i])) == 1); ex <- sum(sapply(seq_len(nrow(mult)), function(i) sum((tabulate(s$score[s$p == mult$p[i]], 5) / np[mult$p[i]])^mult$n[i])))
put("halo.identical", sum(same) / ex); put("halo.identical.expected", ex); put("halo.identical.observed", sum(same))
write.csv(format(out, digits = 15, scientific = FALSE, trim = TRUE), "reference_values.csv", row.names = FALSE, quote = FALSE)
