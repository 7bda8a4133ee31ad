print("yinde")
