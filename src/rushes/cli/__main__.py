from rushes.cli.main import main

raise SystemExit(main())
