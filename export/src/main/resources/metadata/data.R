# Reads data.csv in R 4 or newer, each column with its type. Codes stay as they are; labels are beside them, from codebook.csv.
# Run it in the folder of the release.

language <- "{language}"

columns <- c(
{columns}
)

data <- read.csv("data.csv", colClasses = columns, na.strings = "", encoding = "UTF-8")

codebook <- read.csv(
  "codebook.csv",
  colClasses = "character", na.strings = "", encoding = "UTF-8", check.names = FALSE
)
codebook$label <- codebook[[paste0("label_", language)]]

codes_of <- function(kind, of = NULL) {
  lines <- codebook[codebook$kind == kind & (is.null(of) | codebook$of %in% of), ]
  unique(lines$code)
}

label_of <- function(kind, code, of = NULL) {
  lines <- codebook[codebook$kind == kind, ]
  if (is.null(of)) {
    lines$label[match(code, lines$code)]
  } else {
    lines$label[match(paste(of, code), paste(lines$of, lines$code))]
  }
}

data$question_label <- label_of("question", data$question)
data$area_label <- label_of("area", data$area, data$area_level)
data$breakdown_label <- label_of("breakdown", data$breakdown)
data$cat1_label <- label_of("group", data$cat1, sub("[*].*", "", data$breakdown))
data$cat2_label <- label_of("group", data$cat2, sub(".*[*]", "", data$breakdown))
data$answer_label <- label_of("answer", data$answer_class, data$question)

for (status in c("change_flag", "obs_status", "conf_status", "area_level")) {
  data[[status]] <- factor(data[[status]], levels = codes_of("status", status))
}
data$question <- factor(data$question, levels = codes_of("question"))
data$area <- factor(data$area, levels = codes_of("area"))
data$generated_at <- as.POSIXct(data$generated_at, format = "%Y-%m-%dT%H:%M:%SZ", tz = "UTC")
