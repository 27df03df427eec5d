"""Reads programs as JSON from a file; builds, compiles and trains each for one step; prints what Keras counts as one JSON line."""
import json
import sys

import numpy as np


def check(text):
    scope = {"__name__": "program"}
    exec(compile(text, "program", "exec"), scope)
    keras, tf = scope["keras"], scope["tf"]
    model = scope["build_model"]()
    scope["compile_model"](model, 4)
    pictures = np.random.default_rng(1).random((8, 28, 28, 1), np.float32)
    labels = np.arange(8)
    if "CategoricalCrossentropy" in text:
        labels = keras.utils.to_categorical(labels, 10)
    data = tf.data.Dataset.from_tensor_slices((pictures, labels)).batch(8)
    if "augment" in scope:
        data = data.map(scope["augment"])
    callbacks = [scope["AverageWeights"]()] if "AverageWeights" in scope else []
    history = model.fit(data, verbose=0, callbacks=callbacks).history
    schedule = model.optimizer._learning_rate
    return {
        "loss": float(history["loss"][0]),
        "rate": float(schedule(1) if callable(schedule) else schedule),
        "layers": [
            {"output": list(layer.output.shape[1:]), "parameters": layer.count_params()}
            for layer in model.layers
        ],
    }


if __name__ == "__main__":
    with open(sys.argv[1]) as programs:
        print(json.dumps([check(text) for text in json.load(programs)]))
