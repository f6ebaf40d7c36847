"""The pages beside the chat: plain HTML documents, rendered by the server, no script needed."""
