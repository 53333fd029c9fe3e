site-description = Wie es um { $site } steht
