"""Print the whole table of benchmarks, speed included: `make benchmark`."""

from evaluation.gate import measure
from evaluation.speed import score_speed


def main() -> None:
    """Measure everything and print a line a figure."""
    for name, value in {**measure(), **{f"B14 {key}": value for key, value in score_speed().items()}}.items():
        print(f"{name:55} {value:8.2f}")


if __name__ == "__main__":
    main()
